package io.github.cameltwenty.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {
    private static List<Row> rows(String text) throws IOException {
        List<Row> rows = new ArrayList<>();
        RowReader.open(new StringReader(text), null).forEachRemaining(rows::add);
        return rows;
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void theFirstLineTellsWhatSeparatesCells(char delimiter) throws IOException {
        String text = "Name;\"a,b;c\td\";City\nAda;x;London\n".replace(';', delimiter);

        assertThat(rows(text).get(1).cells()).containsExactly("Ada", "x", "London");
    }

    @Test
    void aLineForExcelTellsItToo() throws IOException {
        assertThat(rows("sep=|\nName|City, Country\nAda|London, UK\n"))
                .containsExactly(
                        new Row(2, List.of("Name", "City, Country")), new Row(3, List.of("Ada", "London, UK")));
    }

    @Test
    void aRowIsKnownByTheLineWhereItBegins() throws IOException {
        assertThat(rows("Name,Note\r\nAda,\"one\r\ntwo\nthree\"\r\n\r\n,\r\nAlan,x\r\n"))
                .extracting(Row::line)
                .containsExactly(1, 2, 7);
    }

    @Test
    void aByteOrderMarkIsNoPartOfAHeading() throws IOException {
        assertThat(rows("\uFEFFName,City\n").get(0).cells()).containsExactly("Name", "City");
    }

    @Test
    void aQuoteWithoutAnEndIsToldWithItsLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows("Name,City\nAda,London\nAlan,\"Manchester\nGrace,x\n"))
                .withMessage("A double quote in line 3 of the CSV has no end");
    }

    @Test
    void moreBehindAClosingQuoteIsToldWithItsLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows("Name,City\nAda,\"a\"b\n"))
                .withMessageContaining("Line 2 of the CSV has more behind a closing double quote");
    }

    @Test
    void anEndlessRowEndsTheReading() {
        Reader endless = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, 'x');
                return length;
            }

            @Override
            public void close() {}
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowReader.open(endless, ',').hasNext())
                .withMessageContaining("longer than 16000000 characters");
    }
}
