package io.github.cameltwenty.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.NumberSerializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Writes numbers of any size. One that would take many zeros keeps its exponent: {@code 1E+999999999} is JSON, and written plainly it
 * is a gigabyte.
 */
final class LargeNumbers extends NumberSerializer {
    private static final long serialVersionUID = 1L;

    /** Set where JSON goes to Twenty, which would take what is beyond its doubles for infinite, and keep null. */
    static final String FOR_TWENTY = "for Twenty";

    private static final int MOST_LETTERS = 1000;

    /** A double may have so many digits before the point. */
    private static final int MOST_DIGITS = 308;

    private static final int SHOWN = 40;

    LargeNumbers(Class<? extends Number> type) {
        super(type);
    }

    @Override
    public void serialize(Number value, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (isLarge(value) && provider.getAttribute(FOR_TWENTY) != null && Double.isInfinite(value.doubleValue())) {
            String text = value.toString();
            throw JsonMappingException.from(
                    out,
                    (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text)
                            + " is larger than any number that Twenty can store");
        }
        if (value instanceof BigDecimal decimal && takesMuch(decimal) && !(out instanceof TokenBuffer)) {
            out.writeNumber(decimal.toString());
        } else {
            super.serialize(value, out, provider);
        }
    }

    private static boolean isLarge(Number value) {
        return value instanceof BigDecimal decimal
                ? decimal.precision() - (long) decimal.scale() > MOST_DIGITS
                : ((BigInteger) value).bitLength() >= Double.MAX_EXPONENT;
    }

    private static boolean takesMuch(BigDecimal value) {
        return Math.abs((long) value.scale()) > MOST_LETTERS;
    }
}
