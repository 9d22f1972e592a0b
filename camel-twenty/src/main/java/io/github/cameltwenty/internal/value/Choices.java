package io.github.cameltwenty.internal.value;

import io.github.cameltwenty.catalog.Catalog;
import java.util.Arrays;
import java.util.List;

/** Selects and multi-selects: the names of the choices, in Twenty's spelling. The order of several is kept. */
final class Choices {
    private Choices() {}

    /** @param choices those of the field; empty where they are not known */
    static StoredForm one(Object value, List<String> choices) {
        String problem = problem(value, choices);
        return problem == null ? StoredForm.stored(value) : StoredForm.refused(problem);
    }

    static StoredForm several(Object value, List<String> choices, Storage storage) {
        if (value instanceof String text) {
            return text(text, choices, storage);
        }
        if (!(value instanceof List<?> list)) {
            return StoredForm.refused(Texts.shown(value) + " is no list: write the choices in one");
        }
        return list.stream()
                .map(element -> problem(element, choices))
                .filter(problem -> problem != null)
                .findFirst()
                .map(StoredForm::refused)
                .orElseGet(() -> StoredForm.stored(list));
    }

    /** The first two give text to PostgreSQL as it is, 2.21 takes it for the only choice. */
    private static StoredForm text(String text, List<String> choices, Storage storage) {
        String problem = Texts.shown(text) + " is no list: write the choices in one";
        if (storage.isStrict()) {
            StoredForm only = one(text, choices);
            return only.isStored() ? StoredForm.stored(List.of(text)) : StoredForm.refused(problem);
        }
        if (!text.startsWith("{") || !text.endsWith("}")) {
            return StoredForm.refused(problem);
        }
        String inner = text.substring(1, text.length() - 1);
        List<String> listed = inner.isEmpty() ? List.of() : Arrays.asList(inner.split(",", -1));
        boolean areChoices = listed.stream().allMatch(one -> problem(one, choices) == null);
        return areChoices ? StoredForm.changed(listed, problem) : StoredForm.refused(problem);
    }

    private static String problem(Object value, List<String> choices) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return Texts.shown(value) + " is no choice" + those(choices);
        }
        if (choices.isEmpty() || choices.contains(text)) {
            return null;
        }
        List<String> near = Catalog.nearest(text, choices);
        return Texts.shown(text) + " is no choice: "
                + (near.isEmpty() ? "one of " + String.join(", ", choices) : "meant is perhaps " + near.get(0));
    }

    private static String those(List<String> choices) {
        return choices.isEmpty() ? "" : ": one of " + String.join(", ", choices);
    }
}
