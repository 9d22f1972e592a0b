package io.github.cameltwenty.internal.csv;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.regex.Pattern;

/**
 * A number: with a point and without groups where no locale is named, else as is usual there. Groups have three digits, or it is no
 * group: 1.5 is refused in German, where it is written 1,5.
 */
final class NumberCell implements CellType {
    private static final String ANY_BLANK = " \u00A0\u2009\u202F";
    private static final String ANY_APOSTROPHE = "'\u2019";
    private static final int INT_BITS = 31;
    private static final int LONG_BITS = 63;
    private static final int MOST_DIGITS = 1_000;

    private final Pattern plain;
    private final Pattern grouped;
    private final String groups;
    private final char point;
    private final String example;

    NumberCell(Manner manner) {
        if (manner.locale() == null) {
            point = '.';
            groups = "";
            example = "1234.5" + manner.hint();
        } else {
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(manner.locale());
            point = symbols.getDecimalSeparator();
            groups = alike(symbols.getGroupingSeparator());
            example = NumberFormat.getInstance(manner.locale()).format(1234.5);
        }
        String decimals = "(" + Pattern.quote(String.valueOf(point)) + "\\d+)?";
        plain = Pattern.compile(
                "[+-]?(\\d+" + decimals + "|" + Pattern.quote(String.valueOf(point)) + "\\d+)([eE][+-]?\\d{1,4})?");
        grouped = groups.isEmpty()
                ? null
                : Pattern.compile("[+-]?\\d{1,3}([" + Pattern.quote(groups) + "]\\d{3})+" + decimals);
    }

    /** People type the blank and the apostrophe that their keyboard has. */
    private static String alike(char group) {
        if (ANY_BLANK.indexOf(group) >= 0) {
            return ANY_BLANK;
        }
        return ANY_APOSTROPHE.indexOf(group) >= 0 ? ANY_APOSTROPHE : String.valueOf(group);
    }

    @Override
    public Object read(String cell) {
        return value(decimal(cell));
    }

    /**
     * @throws IllegalArgumentException where it is no number
     */
    BigDecimal decimal(String cell) {
        String text = cell.strip().replace('\u2212', '-');
        boolean isGrouped = grouped != null && grouped.matcher(text).matches();
        if (!isGrouped && !plain.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no number: write it as " + example);
        }
        StringBuilder digits = new StringBuilder();
        text.chars()
                .filter(one -> !isGrouped || groups.indexOf(one) < 0)
                .forEach(one -> digits.append((char) (one == point ? '.' : one)));
        return new BigDecimal(digits.toString());
    }

    /** As JSON reads it. */
    static Number value(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.scale() > 0) {
            return bare;
        }
        int bits = bare.toBigInteger().bitLength();
        if (bits <= INT_BITS) {
            return bare.intValueExact();
        }
        return bits <= LONG_BITS ? (Number) bare.longValueExact() : bare.toBigIntegerExact();
    }

    @Override
    public String write(Object value) {
        return write(new BigDecimal(value.toString()));
    }

    String write(BigDecimal number) {
        return bounded(number).toPlainString().replace('.', point);
    }

    /**
     * A short text as 1E+999999999 would fill the memory once its digits are written.
     *
     * @throws IllegalArgumentException where they are more than any number of Twenty has
     */
    static BigDecimal bounded(BigDecimal number) {
        long scale = number.scale();
        long digits = Math.max(Math.max(number.precision() - scale, number.precision()), scale);
        if (digits > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "a number of " + digits + " digits is too long for a cell, which takes " + MOST_DIGITS);
        }
        return number;
    }

    @Override
    public boolean isNumber() {
        return true;
    }
}
