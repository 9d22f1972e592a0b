package io.github.cameltwenty.internal.options;

import static io.github.cameltwenty.internal.options.FilterText.Prefixes.LITERAL;
import static io.github.cameltwenty.internal.options.FilterText.Prefixes.PATTERN;
import static io.github.cameltwenty.internal.options.FilterText.Prefixes.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters that some Twenty reads otherwise than they were meant. */
class FilterTextTest {
    private static String misreading(String filter, FilterText.Prefixes server) {
        return FilterText.of("The option filter", filter).misreading(server, FilterText.types("companies"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name[eq]:Acme",
                "name[eq]:\"Acme, Inc.\",employees[gt]:5",
                "name[eq]:\"O'Neil\"",
                "name[eq]:\"Acme (US)\"",
                "and(name[eq]:\"Acme (US)\",employees[gt]:5)",
                "name[like]:\"%R&D%\"",
                "name[in]:[\"a\",\"b\"]",
                "employees[in]:[1,2]",
                "not(or(name[eq]:a,name[eq]:b))",
                "and(name[eq]:a,not(name[eq]:b))",
                "and(or(name[eq]:a,name[eq]:b),or(name[eq]:c,name[eq]:d))",
                "nonsense"
            })
    void whatAllReadAlikeIsLetPass(String filter) {
        assertThat(misreading(filter, UNKNOWN)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name[neq]:\"R",
                "name[neq]:'R",
                "employees[gt]:5,name[neq]:\"R",
                "and(employees[gt]:5,not(name[eq]:\"R))",
                "name[in]:[\"a\",\"R"
            })
    void oneThatEndsInsideAQuoteIsRefusedWithTheWayToWriteIt(String filter) {
        assertThatThrownBy(() -> FilterText.of("The option filter", filter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ends inside a quote")
                .hasMessageContaining("RAW(name[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"or(name[eq]:a,name[eq]:b),or(name[eq]:c,name[eq]:d)", "not(name[eq]:a),not(name[eq]:b)"})
    void severalConjunctionsSideBySideAreRefused(String filter) {
        assertThatThrownBy(() -> FilterText.of("The option filter", filter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write and(...)");
    }

    @Test
    void startsWithIsReadByVersion() {
        assertThat(misreading("name[startsWith]:Ac", PATTERN)).endsWith("write name[like]:\"Ac%\"");
        assertThat(misreading("name[startsWith]:Ac%", PATTERN)).isNull();
        assertThat(misreading("name[startsWith]:Ac", LITERAL)).isNull();
        assertThat(misreading("name[startsWith]:\"Ac%\"", LITERAL)).endsWith("write name[like]:\"Ac%\"");
        assertThat(misreading("or(name[eq]:b,name[startsWith]:Ac%)", UNKNOWN)).contains("write name[like]:\"Ac%\"");
    }

    @Test
    void aNotBeforeAnotherConditionIsReadByVersion() {
        String filter = "and(not(name[eq]:a),employees[gt]:5)";

        assertThat(misreading(filter, PATTERN)).contains("write it last");
        assertThat(misreading(filter, LITERAL)).isNull();
        assertThat(misreading("not(name[eq]:a),employees[gt]:5", UNKNOWN)).isNotNull();
    }

    @Test
    void roundBracketsBesideOtherConditionsAreReadByVersion() {
        String filter = "name[neq]:\"Acme (US)\",employees[gt]:100";

        assertThat(misreading(filter, PATTERN)).endsWith("write and(" + filter + ")");
        assertThat(misreading(filter, LITERAL)).isNull();
    }

    @Test
    void quotedNumbersInAListAreReadByVersion() {
        assertThat(misreading("employees[in]:[\"1\",\"2\"]", PATTERN)).contains("write or(employees[eq]:1");
        assertThat(misreading("name[in]:[\"1\",\"2\"]", PATTERN)).isNull();
    }
}
