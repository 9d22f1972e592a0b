package io.github.cameltwenty.internal.value;

import io.github.cameltwenty.catalog.FieldType;
import java.util.List;
import java.util.Map;

/**
 * Most values of most records: seen at a glance to be stored by every version of Twenty as they are meant. To work out what is
 * stored takes many times as long.
 */
public final class PlainValue {
    /** JavaScript's numbers hold all whole ones up to this. */
    private static final long LARGEST = (1L << 53) - 1;

    private PlainValue() {}

    /**
     * @param value in a create or an update
     * @return false where {@link ValueRules} is to be asked
     */
    public static boolean isOne(FieldType type, Object value) {
        return switch (type) {
            case TEXT -> isText(value);
            case BOOLEAN -> value instanceof Boolean;
            case UUID -> value instanceof String id && Ids.isCommon(id);
            case INTEGER, NUMBER -> isWhole(value);
            case FULL_NAME, ADDRESS, CURRENCY -> value instanceof Map<?, ?> parts && hasPlainParts(type, parts);
            case LINKS -> value instanceof Map<?, ?> parts && hasPlainLink(parts);
            case RAW_JSON -> (value instanceof Map<?, ?> || value instanceof List<?>) && isJson(value);
            default -> false;
        };
    }

    private static boolean isText(Object value) {
        return value instanceof String text && text.indexOf('\0') < 0 && !Texts.hasHalfACharacter(text);
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long number && -LARGEST <= number && number <= LARGEST;
    }

    private static boolean hasPlainParts(FieldType type, Map<?, ?> given) {
        Map<String, FieldType> parts = PlainParts.of(type);
        for (Map.Entry<?, ?> part : given.entrySet()) {
            Object value = part.getValue();
            FieldType partType = part.getKey() instanceof String name ? parts.get(name) : null;
            if (partType == null || value != null && !(partType == FieldType.TEXT && isText(value))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasPlainLink(Map<?, ?> given) {
        Object url = given.get(LinkParts.URL);
        Object label = given.get(LinkParts.LABEL);
        Object others = given.get(LinkParts.SECONDARY);
        boolean hasUrl = url instanceof String link && Links.isPlain(link);
        return (hasUrl || isEmpty(url))
                && (isEmpty(label) || hasUrl && isText(label))
                && (others == null || others.equals(List.of()))
                && LinkParts.PARTS.containsAll(given.keySet());
    }

    private static boolean isEmpty(Object text) {
        return text == null || text.equals("");
    }

    /** JSON of any shape, and of any type that the field may have. */
    public static boolean isJson(Object value) {
        if (value instanceof Map<?, ?> members) {
            for (Map.Entry<?, ?> member : members.entrySet()) {
                if (!(member.getKey() instanceof String) || !isJson(member.getValue())) {
                    return false;
                }
            }
            return true;
        }
        if (value instanceof List<?> elements) {
            for (Object element : elements) {
                if (!isJson(element)) {
                    return false;
                }
            }
            return true;
        }
        return value == null || value instanceof Boolean || isText(value) || isWhole(value);
    }
}
