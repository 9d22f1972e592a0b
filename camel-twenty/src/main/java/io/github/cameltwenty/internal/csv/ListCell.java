package io.github.cameltwenty.internal.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameltwenty.internal.csv.ObjectModel.Choice;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.json.JsonList;
import java.util.List;

/**
 * A list: JSON, as Twenty's own export and import have it, or elements that semicolons or line ends separate. Choices may be
 * separated by commas too.
 */
final class ListCell implements CellType {
    private final ChoiceCell choices;

    /** @param choices empty where any text may stand in the list */
    ListCell(List<Choice> choices) {
        this.choices = choices.isEmpty() ? null : new ChoiceCell(choices);
    }

    @Override
    public Object read(String cell) {
        String text = cell.strip();
        List<Object> elements = new JsonList();
        if (text.startsWith("[")) {
            ((List<?>) json(text))
                    .forEach(element -> elements.add(element instanceof String one ? element(one) : element));
            return elements;
        }
        if (choices != null && choices.isOne(text)) {
            elements.add(choices.read(text));
            return elements;
        }
        for (String part : text.split(choices == null ? "[;\\n\\r]+" : "[;,|\\n\\r]+")) {
            if (!part.isBlank()) {
                elements.add(element(part.strip()));
            }
        }
        return elements;
    }

    private Object element(String text) {
        return choices == null ? text : choices.read(text);
    }

    private static Object json(String text) {
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("'" + text + "' is no JSON list: write [\"one\", \"other\"]", e);
        }
    }

    @Override
    public String write(Object value) {
        return Json.write(value);
    }
}
