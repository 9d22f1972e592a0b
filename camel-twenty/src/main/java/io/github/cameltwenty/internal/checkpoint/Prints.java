package io.github.cameltwenty.internal.checkpoint;

import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.record.InputRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints of records, which are equal where the values are, in any process and whatever the order of the fields. */
final class Prints {
    /** Of no records. */
    static final String NONE = "0".repeat(32);

    private static final int BYTES = 16;

    private Prints() {}

    static String of(InputRecord item) {
        return print(written(item.record()));
    }

    /** Of several records, from that of all but the last and that of the last. */
    static String chain(String before, String last) {
        return print((before + last).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String print(byte[] bytes) {
        return HexFormat.of().formatHex(Arrays.copyOf(digest(bytes), BYTES));
    }

    private static byte[] written(Map<String, Object> record) {
        try {
            return Json.writeBytes(sorted(record));
        } catch (IllegalArgumentException e) {
            // what is no JSON is never sent, so that it need not be told apart
            return new byte[0];
        }
    }

    /** Maps such as {@code Map.of} have another order in each process. */
    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> fields) {
            Map<String, Object> inOrder = new TreeMap<>();
            fields.forEach((name, field) -> inOrder.put(String.valueOf(name), sorted(field)));
            return inOrder;
        }
        if (value instanceof Collection<?> elements) {
            List<Object> each = new ArrayList<>(elements.size());
            elements.forEach(element -> each.add(sorted(element)));
            return each;
        }
        return value;
    }
}
