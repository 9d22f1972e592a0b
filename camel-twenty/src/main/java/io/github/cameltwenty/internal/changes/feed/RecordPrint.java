package io.github.cameltwenty.internal.changes.feed;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A record's values in a few bytes, to tell two states of one millisecond apart, be they pushed or polled. A webhook and a poll
 * show one state in two ways (an empty link as null or as "", a number as text, a date with or without its time), so only
 * values are compared that both have and that are written alike.
 */
final class RecordPrint {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*", Pattern.DOTALL);
    private static final String NOTHING = "";

    /** One for each value, in order: the hash of its name above that of the value. */
    private final long[] values;

    private RecordPrint(long[] values) {
        this.values = values;
    }

    static RecordPrint of(Map<?, ?> record) {
        List<Long> values = new ArrayList<>();
        add("", record, values);
        return new RecordPrint(
                values.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    /** Whether a value that both have is another. */
    boolean contradicts(RecordPrint other) {
        int here = 0;
        int there = 0;
        while (here < values.length && there < other.values.length) {
            int order = Long.compare(values[here] >> 32, other.values[there] >> 32);
            if (order == 0 && values[here] != other.values[there]) {
                return true;
            }
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        return false;
    }

    void write(DataOutputStream out, int most) throws IOException {
        int count = Math.min(values.length, most);
        out.writeInt(count);
        for (int i = 0; i < count; i++) {
            out.writeLong(values[i]);
        }
    }

    static RecordPrint read(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available() / Long.BYTES) {
            throw new IOException("a record of " + count + " values");
        }
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readLong();
        }
        return new RecordPrint(values);
    }

    private static void add(String name, Object value, List<Long> values) {
        if (value instanceof Map<?, ?> parts) {
            parts.forEach((part, of) -> add(name + "." + part, of, values));
            return;
        }
        Object plain = plain(value);
        if (!(plain instanceof String text && DATE.matcher(text).matches())) {
            values.add((long) name.hashCode() << 32 | plain.hashCode() & 0xffffffffL);
        }
    }

    private static Object plain(Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof Collection<?> list) {
            return list.isEmpty()
                    ? NOTHING
                    : list.stream().map(RecordPrint::element).toList();
        }
        String text = value.toString();
        return NUMBER.matcher(text).matches() ? new BigDecimal(text).stripTrailingZeros() : text;
    }

    private static Object element(Object value) {
        if (value instanceof Map<?, ?> parts) {
            List<Long> values = new ArrayList<>();
            add("", parts, values);
            long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
            return Arrays.hashCode(sorted);
        }
        return plain(value);
    }
}
