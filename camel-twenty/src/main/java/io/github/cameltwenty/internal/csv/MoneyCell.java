package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.internal.json.JsonMap;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money in one cell: an amount, and before or behind it the currency's code or sign. */
final class MoneyCell implements CellType {
    private static final String AMOUNT = "amountMicros";
    private static final String CURRENCY = "currencyCode";
    private static final Pattern PARTS = Pattern.compile(
            "([+-]?)\\s*(\\p{Sc}|[A-Za-z]{3})?\\s*([^\\p{Sc}A-Za-z]+?)\\s*(\\p{Sc}|[A-Za-z]{3})?",
            Pattern.UNICODE_CHARACTER_CLASS);
    /** Others stand for several currencies. */
    private static final Map<String, String> SIGNS =
            Map.of("€", "EUR", "£", "GBP", "₹", "INR", "₩", "KRW", "₽", "RUB", "₺", "TRY", "₪", "ILS", "₫", "VND");

    private final AmountCell amounts;
    private final Manner manner;

    MoneyCell(Manner manner) {
        this.amounts = new AmountCell(manner);
        this.manner = manner;
    }

    @Override
    public Object read(String cell) {
        Matcher parts = PARTS.matcher(cell.strip().replace('\u2212', '-'));
        if (!parts.matches() || parts.group(2) != null && parts.group(4) != null) {
            throw new IllegalArgumentException("'" + cell.strip() + "' is no amount of money: write it as 12 EUR");
        }
        Map<String, Object> money = new JsonMap();
        money.put(AMOUNT, amounts.read(parts.group(1) + parts.group(3)));
        String currency = parts.group(2) == null ? parts.group(4) : parts.group(2);
        if (currency != null) {
            money.put(CURRENCY, code(currency));
        }
        return money;
    }

    private String code(String currency) {
        if (Character.isLetter(currency.charAt(0))) {
            return known(currency.toUpperCase(Locale.ROOT));
        }
        String code = SIGNS.get(currency);
        return code == null ? code(currency, manner.locale()) : code;
    }

    private static String known(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + code + "' is no currency", e);
        }
    }

    /** A dollar is that of the locale's country. */
    private static String code(String sign, Locale locale) {
        boolean hasCountry = locale != null && !locale.getCountry().isEmpty();
        Currency own = hasCountry ? Currency.getInstance(locale) : null;
        if (own != null && own.getSymbol(locale).equals(sign)) {
            return own.getCurrencyCode();
        }
        throw new IllegalArgumentException("'" + sign + "' is the sign of several currencies: write the code, as USD");
    }

    @Override
    public String write(Object value) {
        Map<?, ?> money = (Map<?, ?>) value;
        String amount = money.get(AMOUNT) == null ? "" : amounts.write(money.get(AMOUNT));
        Object currency = money.get(CURRENCY);
        return amount.isEmpty() || currency == null || currency.toString().isBlank() ? amount : amount + " " + currency;
    }

    @Override
    public boolean isNumber() {
        return true;
    }
}
