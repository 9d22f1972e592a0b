package io.github.cameltwenty.internal.value;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Composite values as a whole: null, what is no object, parts that do not exist; then {@link Composite part by part}. */
final class Composites {
    private static final Map<FieldType, Composite> RULES = new EnumMap<>(Map.of(
            FieldType.LINKS, new LinkParts(),
            FieldType.EMAILS, new EmailParts(),
            FieldType.PHONES, new PhoneParts(),
            FieldType.FULL_NAME, new PlainParts(FieldType.FULL_NAME),
            FieldType.ADDRESS, new PlainParts(FieldType.ADDRESS),
            FieldType.CURRENCY, new PlainParts(FieldType.CURRENCY),
            FieldType.RICH_TEXT_V2, new OpaqueParts(FieldType.RICH_TEXT_V2),
            FieldType.ACTOR, new OpaqueParts(FieldType.ACTOR)));

    private static final Map<FieldType, String> EXAMPLES = Map.of(
            FieldType.LINKS, "{\"primaryLinkUrl\": …}",
            FieldType.EMAILS, "{\"primaryEmail\": …}",
            FieldType.PHONES, "{\"primaryPhoneNumber\": …}",
            FieldType.FULL_NAME, "{\"firstName\": …, \"lastName\": …}",
            FieldType.ADDRESS, "{\"addressStreet1\": …, \"addressCity\": …}",
            FieldType.CURRENCY, "{\"amountMicros\": …, \"currencyCode\": …}",
            FieldType.RICH_TEXT_V2, "{\"markdown\": …, \"blocknote\": null}",
            FieldType.ACTOR, "{\"source\": …}");

    /** November 2025 refuses null for them, and leaves the others as they are. */
    private static final Set<FieldType> NEVER_NULL = Set.of(FieldType.LINKS, FieldType.EMAILS, FieldType.PHONES);

    private static final Set<FieldType> OPAQUE = Set.of(FieldType.RICH_TEXT_V2, FieldType.ACTOR);

    private static final Map<FieldType, Set<String>> PARTS = parts();

    private Composites() {}

    private static Map<FieldType, Set<String>> parts() {
        Map<FieldType, Set<String>> parts = new EnumMap<>(FieldType.class);
        for (FieldType type : RULES.keySet()) {
            Set<String> names =
                    new HashSet<>(Catalog.twenty().composites().get(type).keySet());
            if (type == FieldType.ACTOR) {
                names.add("context");
            }
            parts.put(type, names);
        }
        return parts;
    }

    static boolean isOne(FieldType type) {
        return RULES.containsKey(type);
    }

    static StoredForm store(FieldType type, Object given, Composite.Stored stored, Storage storage) {
        if (given == null) {
            return ofNull(type, stored, storage);
        }
        if (!(given instanceof Map<?, ?> parts)) {
            String problem = Texts.shown(given) + " is no object: write " + EXAMPLES.get(type);
            boolean isRefused = storage.isStrict() || type == FieldType.RICH_TEXT_V2;
            return isRefused
                    ? StoredForm.refused(problem)
                    : StoredForm.composed(RULES.get(type).store(Map.of(), stored, storage))
                            .with(new Problem("", problem));
        }
        StoredForm form = StoredForm.composed(RULES.get(type).store(parts, stored, storage));
        Problem unknown = unknownPart(type, parts);
        if (unknown == null) {
            return form;
        }
        return storage.isStrict()
                ? form.refusedFor(unknown)
                : form.with(form.problem() == null ? unknown : form.problem());
    }

    private static StoredForm ofNull(FieldType type, Composite.Stored stored, Storage storage) {
        boolean isRefused = storage == Storage.V1_0 || storage == Storage.V1_10 && NEVER_NULL.contains(type);
        if (isRefused) {
            return StoredForm.refused("null is refused: leave the field out, or write its parts");
        }
        if (OPAQUE.contains(type)) {
            return StoredForm.unknown("what null does here");
        }
        StoredForm empty = StoredForm.composed(RULES.get(type).store(Map.of(), new Composite.Stored(null), storage));
        if (stored.parts() == null) {
            return empty;
        }
        if (stored.parts().isEmpty()) {
            return StoredForm.unknown("what the record holds, as it was not read");
        }
        StoredForm kept = StoredForm.composed(Composite.kept(stored.parts()));
        boolean isEmptyAlready = NormalForm.of(type, kept.value()).equals(NormalForm.of(type, empty.value()));
        return isEmptyAlready
                ? kept
                : kept.with(new Problem("", "null leaves it as it is: write its parts, as empty ones"));
    }

    /** One that the type does not have: 2.21 refuses it, the first two drop it. */
    private static Problem unknownPart(FieldType type, Map<?, ?> given) {
        Set<String> known = PARTS.get(type);
        for (Object name : given.keySet()) {
            if (!known.contains(name.toString())) {
                List<String> near = new ArrayList<>(Catalog.nearest(name.toString(), known));
                List<String> meant = near.isEmpty() ? known.stream().sorted().toList() : near.subList(0, 1);
                return new Problem(name.toString(), "there is no such part: write " + String.join(", ", meant));
            }
        }
        return null;
    }
}
