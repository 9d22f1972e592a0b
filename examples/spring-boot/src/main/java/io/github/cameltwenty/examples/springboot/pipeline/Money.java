package io.github.cameltwenty.examples.springboot.pipeline;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** @param value in the currency's unit, as 12500.5 */
record Money(BigDecimal value, String currency) {
    static final Comparator<Money> LARGEST_FIRST =
            Comparator.nullsLast(Comparator.comparing(Money::value).reversed());

    /** Null where no amount is entered. */
    static Money of(Opportunity.Amount amount) {
        return amount == null || amount.amountMicros() == null
                ? null
                : new Money(plain(amount.amountMicros().movePointLeft(6)), amount.currencyCode());
    }

    /** One sum for each currency. */
    static List<Money> totals(Collection<Money> amounts) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        amounts.forEach(amount -> sums.merge(amount.currency(), amount.value(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new Money(plain(sum.getValue()), sum.getKey()))
                .toList();
    }

    /** 12500 instead of 12500.000000 or 1.25E+4. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
