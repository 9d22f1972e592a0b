package io.github.cameltwenty.internal.value;

import static io.github.cameltwenty.internal.value.Values.create;
import static io.github.cameltwenty.internal.value.Values.field;
import static io.github.cameltwenty.internal.value.Values.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.docs.Project;
import io.github.cameltwenty.internal.value.StoredForm.State;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of docs/values.md say what the rules say. */
class ValuesPageTest {
    private static final Map<String, Field> SECTIONS = Map.ofEntries(
            Map.entry("Texts", field(FieldType.TEXT)),
            Map.entry("Numbers", field(FieldType.NUMBER)),
            Map.entry("Booleans", field(FieldType.BOOLEAN)),
            Map.entry("Dates and times", field(FieldType.DATE_TIME)),
            Map.entry("Ids", field(FieldType.UUID)),
            Map.entry("Selects", field(FieldType.SELECT, "NEW", "WON")),
            Map.entry("Multi-selects", field(FieldType.MULTI_SELECT, "NEW", "WON")),
            Map.entry("Links", field(FieldType.LINKS)),
            Map.entry("E-mails", field(FieldType.EMAILS)),
            Map.entry("Phones", field(FieldType.PHONES)),
            Map.entry("Full names", field(FieldType.FULL_NAME)),
            Map.entry("Addresses", field(FieldType.ADDRESS)),
            Map.entry("Amounts of money", field(FieldType.CURRENCY)),
            Map.entry("Rich texts", field(FieldType.RICH_TEXT_V2)));

    static List<Arguments> cells() throws IOException {
        List<Arguments> cells = new ArrayList<>();
        String section = "";
        for (String line : Files.readAllLines(Project.DOCS.resolve("values.md"))) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (line.startsWith("| `") && SECTIONS.containsKey(section)) {
                addCells(section, line.substring(2, line.length() - 2).split(" \\| "), cells);
            }
        }
        return cells;
    }

    private static void addCells(String section, String[] row, List<Arguments> cells) {
        String stored = null;
        for (int i = 1; i < row.length; i++) {
            stored = row[i].equals("=") ? stored : row[i];
            cells.add(Arguments.of(section, row[0], Storage.values()[i - 1], stored));
        }
    }

    @ParameterizedTest(name = "{0}: {1} on {2} is {3}")
    @MethodSource("cells")
    void aValueIsStoredAsThePageSays(String section, String sent, Storage storage, String stored) {
        StoredForm form = create(storage, SECTIONS.get(section), json(code(sent)));
        switch (stored) {
            case "refused" -> assertThat(form.state()).as("%s", form).isEqualTo(State.REFUSED);
            case "not known" -> assertThat(form.state()).as("%s", form).isEqualTo(State.UNKNOWN);
            default -> {
                assertThat(form.problem() != null).as("%s", form).isEqualTo(stored.startsWith("*"));
                assertThat(partsOf(form.value(), json(code(stored)))).isEqualTo(plain(json(code(stored))));
            }
        }
    }

    private static String code(String cell) {
        return cell.replaceAll("^\\*?`|`\\*?$", "");
    }

    /** Of an object, the parts that the page shows. */
    private static Object partsOf(Object value, Object shown) {
        if (value instanceof Map<?, ?> parts && shown instanceof Map<?, ?> some) {
            Map<Object, Object> those = new HashMap<>(parts);
            those.keySet().retainAll(some.keySet());
            return plain(those);
        }
        return plain(value);
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> members = new HashMap<>();
            map.forEach((name, member) -> members.put(name, plain(member)));
            return members;
        }
        return value instanceof Number number ? (Object) new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }
}
