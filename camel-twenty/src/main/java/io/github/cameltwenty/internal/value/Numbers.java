package io.github.cameltwenty.internal.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers: Twenty reads all of them as JavaScript's, which are IEEE doubles. */
final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final Pattern OTHER_JAVA_SCRIPT = Pattern.compile("0[xXoObB][0-9a-fA-F]+|[+-]?Infinity");
    private static final double EXPONENT_FROM = 1e21;
    private static final double EXPONENT_BELOW = 1e-6;

    private Numbers() {}

    /** A field of its own. Lenient servers read text as JavaScript's {@code Number()} does. */
    static StoredForm store(Object value, Storage storage) {
        if (value instanceof Number number) {
            return number(number);
        }
        if (storage.isStrict()) {
            return StoredForm.refused(Texts.shown(value) + " is no number" + hint(value));
        }
        if (value instanceof Boolean bool) {
            return StoredForm.changed(BigDecimal.valueOf(bool ? 1 : 0), value + " is no number");
        }
        return value instanceof String text ? text(text) : StoredForm.unsure(Texts.shown(value) + " is no number");
    }

    private static String hint(Object value) {
        return value instanceof String text && DECIMAL.matcher(text).matches() ? " but text: write " + text : "";
    }

    private static StoredForm text(String given) {
        String text = Texts.trim(given);
        String problem = Texts.shown(given) + " is no number";
        if (text.isEmpty()) {
            return StoredForm.changed(BigDecimal.ZERO, problem + ": write null where there is none");
        }
        if (OTHER_JAVA_SCRIPT.matcher(text).matches()) {
            return StoredForm.unsure(problem);
        }
        return DECIMAL.matcher(text).matches()
                ? number(new BigDecimal(text))
                : StoredForm.changed(null, problem + ": write digits, and a point before decimals");
    }

    static StoredForm number(Number given) {
        BigDecimal exact = exact(given);
        BigDecimal kept = exact == null ? null : kept(exact);
        if (kept == null) {
            return StoredForm.refused(given + " is no number that can be stored");
        }
        return losesDigits(exact, kept) ? StoredForm.changed(kept, loss(exact, kept)) : StoredForm.stored(kept);
    }

    /** Null where JSON has no such number. */
    private static BigDecimal exact(Number number) {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What JavaScript keeps of it; null where it is too large. */
    private static BigDecimal kept(BigDecimal exact) {
        double kept = exact.doubleValue();
        return Double.isInfinite(kept) ? null : plain(kept);
    }

    static BigDecimal plain(double number) {
        BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Decimals are rounded as everywhere; that a whole number becomes another one, nobody expects. */
    private static boolean losesDigits(BigDecimal exact, BigDecimal kept) {
        return isWhole(exact) && exact.compareTo(kept) != 0;
    }

    private static String loss(BigDecimal exact, BigDecimal kept) {
        return exact.toPlainString() + " has more digits than Twenty keeps: it would store " + kept.toPlainString();
    }

    static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /**
     * A part of a composite that the database keeps as a decimal: {@code amountMicros}, {@code addressLat}, {@code addressLng}. Text
     * is taken by all versions. The first two give it back as text, 2.21 as a number.
     */
    static StoredForm decimal(Object value, Storage storage) {
        BigDecimal exact = null;
        if (value instanceof Number number) {
            exact = exact(number);
        } else if (value instanceof String text
                && DECIMAL.matcher(Texts.trim(text)).matches()) {
            exact = new BigDecimal(Texts.trim(text));
        }
        BigDecimal kept = exact == null ? null : kept(exact);
        if (kept == null) {
            return StoredForm.refused(Texts.shown(value) + " is no number");
        }
        if (storage.isStrict()) {
            return losesDigits(exact, kept) ? StoredForm.changed(kept, loss(exact, kept)) : StoredForm.stored(kept);
        }
        // only what is sent as a number goes through JavaScript's
        BigDecimal stored = value instanceof Number ? kept : exact;
        return losesDigits(exact, stored)
                ? StoredForm.changed(stored.toPlainString(), loss(exact, stored))
                : StoredForm.stored(stored.toPlainString());
    }

    /** As JavaScript prints it; null where that takes an exponent. */
    static String javaScriptText(Number number) {
        BigDecimal exact = exact(number);
        if (exact == null) {
            return null;
        }
        double magnitude = Math.abs(exact.doubleValue());
        boolean isPlain = magnitude == 0 || magnitude >= EXPONENT_BELOW && magnitude < EXPONENT_FROM;
        return isPlain ? plain(exact.doubleValue()).toPlainString() : null;
    }
}
