package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Files of a record come with addresses that are signed for the one who asks: who has one gets the file. They end after a while
 * anyway, and differ with each call, so that they have no place in an export.
 */
final class SignedAddresses {
    private static final String FILE_ID = "fileId";

    private static final String SIGNED = "eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+";

    /** A token in a path ({@code files/FOLDER/TOKEN/NAME}) or behind it. */
    private static final Pattern TOKEN = Pattern.compile("[?&]token=" + SIGNED + "|/" + SIGNED + "(?=/)");

    /** Texts in which Twenty signs addresses (recorded up to 2.21). */
    private static final List<String> ADDRESSES = List.of("fullPath", "avatarUrl");

    private SignedAddresses() {}

    /** The record itself where it has none. */
    static Map<?, ?> without(Map<?, ?> record) {
        Map<String, Object> changed = null;
        for (Map.Entry<?, ?> field : record.entrySet()) {
            Object value = without(field.getKey(), field.getValue());
            if (value != field.getValue()) {
                changed = changed == null ? copy(record) : changed;
                changed.put(field.getKey().toString(), value);
            }
        }
        return changed == null ? record : changed;
    }

    private static Object without(Object name, Object value) {
        if (value instanceof String text && ADDRESSES.contains(name)) {
            String plain = TOKEN.matcher(text).replaceAll("");
            return plain.equals(text) ? value : plain;
        }
        boolean isFiles = value instanceof List<?> files
                && files.stream().anyMatch(file -> file instanceof Map<?, ?> one && one.get(FILE_ID) != null);
        return isFiles ? unsigned((List<?>) value) : value;
    }

    private static List<Object> unsigned(List<?> files) {
        List<Object> plain = new JsonList();
        for (Object file : files) {
            if (file instanceof Map<?, ?> one) {
                Map<String, Object> kept = copy(one);
                kept.remove("url");
                plain.add(kept);
            } else {
                plain.add(file);
            }
        }
        return plain;
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new JsonMap();
        map.forEach((name, value) -> copy.put(name.toString(), value));
        return copy;
    }
}
