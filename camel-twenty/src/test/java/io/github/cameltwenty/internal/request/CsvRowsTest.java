package io.github.cameltwenty.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    @Test
    void theFirstLineNamesTheColumns() {
        assertThat(CsvRows.of("object,field\ncompanies,tier\npeople,nickname\n"))
                .isEqualTo(List.of(
                        Map.of("object", "companies", "field", "tier"),
                        Map.of("object", "people", "field", "nickname")));
    }

    @Test
    void quotesHoldCommasQuotesAndLines() {
        assertThat(CsvRows.of("object,label\r\n\"companies\",\"A \"\"b\"\", c\nd\"\r\n"))
                .isEqualTo(List.of(Map.of("object", "companies", "label", "A \"b\", c\nd")));
    }

    @Test
    void linesMayEndEarlyAndBeEmpty() {
        assertThat(CsvRows.of("object,field,type\n\ncompanies\n")).isEqualTo(List.of(Map.of("object", "companies")));
    }

    @Test
    void aLineWithTooManyCellsIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvRows.of("object,label\ncompanies,A, b\n"))
                .withMessageContaining("Line 2 of the CSV has 3 cells");
    }

    @Test
    void aQuoteWithoutAnEndIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvRows.of("object,label\ncompanies,\"A\n"))
                .withMessageContaining("A double quote in line 2");
    }
}
