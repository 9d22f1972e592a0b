package io.github.cameltwenty.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static String decoded(byte[] bytes, Charset named) throws IOException {
        StringWriter text = new StringWriter();
        TextDecoder.of(new ByteArrayInputStream(bytes), named).transferTo(text);
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "windows-1252, ''", "UTF-8, \uFEFF", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF"})
    void theCharsetIsFoundOut(Charset charset, String mark) throws IOException {
        String text = "Name;Preis\nJürgen;5 €\n";

        assertThat(decoded((mark + text).getBytes(charset), null)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252"})
    void itIsFoundOutHoweverLateItShows(Charset charset) throws IOException {
        for (int before = 8180; before < 8200; before++) {
            String text = "a".repeat(before) + "ü" + "b".repeat(9000) + "é€";

            assertThat(decoded(text.getBytes(charset), null)).isEqualTo(text);
        }
    }

    @Test
    void aByteThatIsNoUtf8AfterSomeThatAreIsToldWithItsLine() {
        byte[] mixed = new String("ü\nü\n".getBytes(StandardCharsets.UTF_8), WINDOWS_1252)
                .concat("ü")
                .getBytes(WINDOWS_1252);

        assertThatIOException()
                .isThrownBy(() -> decoded(mixed, null))
                .withMessage("a byte of line 3, 0xfc, is no character in UTF-8: name the charset of the file");
    }

    @Test
    void aNamedCharsetIsNotGuessedOver() {
        assertThatIOException()
                .isThrownBy(() -> decoded("ü".getBytes(WINDOWS_1252), StandardCharsets.UTF_8))
                .withMessageContaining("is no character in UTF-8");
    }

    @Test
    void nothingIsAnEmptyText() throws IOException {
        assertThat(decoded(new byte[0], null)).isEmpty();
    }
}
