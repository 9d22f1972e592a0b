package io.github.cameltwenty.internal.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Ways to write one value, all of which every version of Twenty stores as one. */
public final class Spellings {
    private Spellings() {}

    public static Map<String, Object> parts(Object... namesAndParts) {
        Map<String, Object> parts = new HashMap<>();
        for (int i = 0; i < namesAndParts.length; i += 2) {
            parts.put((String) namesAndParts[i], namesAndParts[i + 1]);
        }
        return parts;
    }

    /** Each letter in lower or upper case. */
    public static Arbitrary<String> inAnyCase(String text) {
        return Arbitraries.of(true, false).list().ofSize(text.length()).map(isUpper -> {
            StringBuilder spelled = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                String letter = text.substring(i, i + 1);
                spelled.append(isUpper.get(i) ? letter.toUpperCase(Locale.ROOT) : letter);
            }
            return spelled.toString();
        });
    }

    public static Arbitrary<?> number(int number) {
        BigDecimal decimal = BigDecimal.valueOf(number);
        return Arbitraries.of(number, (double) number, decimal.setScale(3), (long) number);
    }

    public static Arbitrary<?> instant(Long seconds) {
        Instant instant = Instant.ofEpochSecond(seconds);
        return Arbitraries.of(
                instant,
                instant.toString(),
                instant.plusNanos(499_000),
                instant.atOffset(ZoneOffset.ofHours(5)),
                instant.atOffset(ZoneOffset.UTC).toLocalDateTime(),
                instant.toString().replace("T", " "));
    }

    public static Arbitrary<?> link(String name) {
        Arbitrary<String> scheme = Arbitraries.of("https", "HTTPS");
        Arbitrary<String> end = Arbitraries.of("", "/", ":443", ":443/", "/./", "/x/..");
        return inAnyCase(name)
                .flatMap(host -> scheme.flatMap(
                        first -> end.map(last -> parts("primaryLinkUrl", first + "://" + host + ".example" + last))));
    }

    public static Arbitrary<?> phone(Integer last) {
        String digits = "6123" + last;
        return Arbitraries.of(
                parts("primaryPhoneNumber", "+33" + digits),
                parts("primaryPhoneNumber", "+33 (0)6.123-" + last),
                parts("primaryPhoneNumber", "0" + digits, "primaryPhoneCountryCode", "FR"),
                parts("primaryPhoneNumber", digits, "primaryPhoneCallingCode", "+33"),
                parts(
                        "primaryPhoneNumber", "0033" + digits,
                        "primaryPhoneCallingCode", "+33",
                        "primaryPhoneCountryCode", "FR"));
    }

    public static Arbitrary<?> name(List<String> names) {
        Map<String, Object> whole = parts("firstName", names.get(0), "lastName", names.get(1));
        Map<String, Object> shortened = new HashMap<>(whole);
        shortened.values().removeIf(""::equals);
        return Arbitraries.of(List.of(whole, shortened));
    }

    public static Arbitrary<?> amount(int micros) {
        return Arbitraries.of(
                parts("amountMicros", micros, "currencyCode", "EUR"),
                parts("amountMicros", String.valueOf(micros), "currencyCode", "EUR"),
                parts("amountMicros", BigDecimal.valueOf(micros).setScale(2), "currencyCode", "EUR"));
    }
}
