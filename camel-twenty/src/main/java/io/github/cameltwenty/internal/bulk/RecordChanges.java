package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.record.RecordParts;
import io.github.cameltwenty.internal.value.Sameness;
import io.github.cameltwenty.internal.value.ValueRules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What is sent to change a stored record, so that it becomes what was given and nothing else. */
final class RecordChanges {
    private static final String MARKDOWN = "markdown";

    private final KnownFields fields;
    private final UpsertRules rules;

    RecordChanges(KnownFields fields) {
        this(fields, UpsertRules.PLAIN);
    }

    RecordChanges(KnownFields fields, UpsertRules rules) {
        this.fields = fields;
        this.rules = rules;
    }

    /**
     * @param given values by field; a null empties the field
     * @param stored the record as it was read
     * @throws IllegalArgumentException where a field cannot be emptied; the message begins with its name
     */
    Map<String, Object> of(Map<String, Object> given, Map<?, ?> stored) {
        Map<String, Object> changes = new LinkedHashMap<>();
        RecordParts.changeable(given).forEach((name, value) -> {
            Object before = stored.get(name);
            boolean isEmptyAlready =
                    value == null && stored.containsKey(name) && (before == null || isEmptyText(name, before));
            if (!isEmptyAlready && !rules.onlyOfNew().contains(name)) {
                changes.put(name, sent(name, value, before));
            }
        });
        return changes;
    }

    /** A rich text without a text, which versions store in several ways. */
    private boolean isEmptyText(String name, Object before) {
        return rules.emptiesRichTexts()
                && fields.field(name, before).type() == FieldType.RICH_TEXT_V2
                && before instanceof Map<?, ?> parts
                && (parts.get(MARKDOWN) == null
                        || parts.get(MARKDOWN).toString().isBlank());
    }

    private Object sent(String name, Object value, Object before) {
        Field field = fields.field(name, value == null ? before : value);
        if (value == null && rules.emptiesRichTexts() && field.type() == FieldType.RICH_TEXT_V2) {
            Map<String, Object> empty = new LinkedHashMap<>();
            empty.put(MARKDOWN, "");
            empty.put("blocknote", null);
            return empty;
        }
        try {
            return KeptParts.complete(field.type(), Emptied.sent(field.type(), value), before);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /** Whether the record holds all of the values already, as its server stores them. */
    boolean areStored(Map<String, Object> changes, Map<?, ?> stored) {
        return changes.entrySet().stream()
                .allMatch(change -> isStored(change.getKey(), change.getValue(), stored.get(change.getKey())));
    }

    private boolean isStored(String name, Object given, Object stored) {
        Field field = fields.field(name, given == null ? stored : given);
        for (ValueRules version : fields.rules()) {
            Sameness same = version.same(field, given, stored);
            boolean isSame = same == Sameness.UNKNOWN ? isEqual(given, stored) : same == Sameness.YES;
            if (!isSame) {
                return false;
            }
        }
        return true;
    }

    /** Whether it was given as it is stored, without the parts that the server is to make. */
    private static boolean isEqual(Object given, Object stored) {
        if (given instanceof Map<?, ?> parts && stored instanceof Map<?, ?> before) {
            return parts.entrySet().stream()
                    .allMatch(part -> part.getValue() == null || part.getValue().equals(before.get(part.getKey())));
        }
        return Objects.equals(given, stored);
    }
}
