package io.github.cameltwenty.internal.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** Truth values. The first two versions leave them to PostgreSQL, which reads several words; 2.21 takes true and false alone. */
final class Booleans {
    private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "on", "1");
    private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "off", "0");

    private static final int MOST_DIGITS = 1000;

    private Booleans() {}

    static StoredForm store(Object value, Storage storage) {
        if (value instanceof Boolean) {
            return StoredForm.stored(value);
        }
        if (!storage.isStrict() && (value instanceof String || value instanceof Number)) {
            String word = value instanceof Number number
                    ? word(number)
                    : Texts.trim((String) value).toLowerCase(Locale.ROOT);
            if (TRUE.contains(word)) {
                return StoredForm.stored(true);
            }
            if (FALSE.contains(word)) {
                return StoredForm.stored(false);
            }
        }
        return StoredForm.refused(Texts.shown(value) + " is neither true nor false");
    }

    /** Of 1 and 0; of large numbers no plain form, which may be a gigabyte. */
    private static String word(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        return Math.abs((long) exact.scale()) > MOST_DIGITS ? "" : exact.toPlainString();
    }
}
