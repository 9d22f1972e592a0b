package io.github.cameltwenty.internal.check;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.value.PlainValue;
import io.github.cameltwenty.internal.value.Problem;
import io.github.cameltwenty.internal.value.Storage;
import io.github.cameltwenty.internal.value.StoredForm;
import io.github.cameltwenty.internal.value.ValueRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds values that no version of Twenty stores as they are meant. What one of them stores is let through to it. */
final class ValueCheck {
    private static final Field ANYTHING = new Field(FieldType.RAW_JSON, false, false, List.of(), null);

    /** Words that servers take for a place before or behind all others (recorded on November 2025 and 2.21). */
    private static final Set<Object> PLACES = Set.of("first", "last");

    private final List<ValueRules> versions;

    private ValueCheck(Storage... versions) {
        this.versions = List.of(versions).stream().map(ValueRules::new).toList();
    }

    /**
     * @param apiVersion as in the option: only what is said there is known of the version without a call
     */
    static ValueCheck of(String apiVersion) {
        return switch (apiVersion) {
            case ServerInfo.V1_0 -> new ValueCheck(Storage.V1_0);
            case ServerInfo.CURRENT -> new ValueCheck(Storage.V2_21, Storage.V1_10);
            // the strictest first: what it takes, no other needs to be asked about
            default -> new ValueCheck(Storage.V2_21, Storage.V1_10, Storage.V1_0);
        };
    }

    /**
     * What is wrong with a value; null where nothing is.
     *
     * @param given not null
     * @param isCreate whether parts that are not given are empty afterwards; else they may be stored already
     */
    Problem problem(String name, Field field, Object given, boolean isCreate) {
        if (PlainValue.isOne(field.type(), given) || isLeftToTheServer(name, field.type(), given)) {
            return null;
        }
        Object value = isCreate ? given : withStoredParts(field.type(), given);
        Problem problem = null;
        for (ValueRules version : versions) {
            StoredForm form = version.create(field, value);
            if (form.problem() == null) {
                return null;
            }
            problem = form.problem();
        }
        return problem;
    }

    /** Of a field that nobody knows: a character or a number that no field holds. */
    Problem problem(Object given) {
        if (PlainValue.isJson(given)) {
            return null;
        }
        Problem problem = problem("", ANYTHING, List.of(given), true);
        return problem == null ? null : new Problem(problem.path().replaceFirst("^\\[0\\]\\.?", ""), problem.message());
    }

    /** A blank id is none, JSON may be given as text, and servers know some words for {@code position}. */
    private static boolean isLeftToTheServer(String name, FieldType type, Object given) {
        return switch (type) {
            case UUID -> given instanceof String text && text.isBlank();
            case RAW_JSON -> !(given instanceof Map<?, ?> || given instanceof Iterable<?>);
            case INTEGER, NUMBER -> name.equals("position") && PLACES.contains(given);
            default -> false;
        };
    }

    /** A label, or a number without its country, may belong to what the record has. */
    private static Object withStoredParts(FieldType type, Object given) {
        if (!(given instanceof Map<?, ?> parts)) {
            return given;
        }
        Map<Object, Object> changed = new LinkedHashMap<>(parts);
        if (type == FieldType.LINKS) {
            changed.putIfAbsent("primaryLinkUrl", "https://stored.example");
        }
        if (type == FieldType.PHONES
                && !parts.containsKey("primaryPhoneCallingCode")
                && !parts.containsKey("primaryPhoneCountryCode")
                && parts.get("primaryPhoneNumber") instanceof String number
                && !number.startsWith("+")
                && number.chars().anyMatch(Character::isDigit)) {
            changed.remove("primaryPhoneNumber");
        }
        return changed;
    }
}
