package io.github.cameltwenty.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cameltwenty.TwentyUnknownColumns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetsTest {
    private static final CsvSheets.Outcome OUTCOME =
            new CsvSheets.Outcome(null, new AtomicInteger(), IllegalStateException::new);

    private final LookUpWorkspace workspace = new LookUpWorkspace();

    private static CsvSheets sheets(CsvWorkspace workspace, String resource, TwentyUnknownColumns unknown) {
        return new CsvSheets(
                new CsvSettings(
                        resource,
                        ',',
                        StandardCharsets.UTF_8,
                        new Manner(null, ZoneOffset.UTC),
                        unknown,
                        Map.of(),
                        List.of(),
                        false),
                workspace);
    }

    @Test
    void theWorkspaceIsAskedAnewBeforeAColumnIsRefused() {
        CsvSheets sheets = sheets(workspace, "people", TwentyUnknownColumns.refuse);

        assertThatIllegalArgumentException().isThrownBy(() -> sheets.read(new StringReader("Shoe size\n"), OUTCOME));

        assertThat(workspace.timesReadAnew).isOne();
    }

    @ParameterizedTest
    @EnumSource(value = TwentyUnknownColumns.class, names = "refuse", mode = EnumSource.Mode.EXCLUDE)
    void itIsNotAskedAnewForColumnsThatNoOneRefuses(TwentyUnknownColumns unknown) throws IOException {
        sheets(workspace, "people", unknown).read(new StringReader("jobTitle,Shoe size\n"), OUTCOME);

        assertThat(workspace.timesReadAnew).isZero();
    }

    @Test
    void itIsNotAskedAnewForTheReasonsOfRejectedRows() throws IOException {
        sheets(workspace, "people", TwentyUnknownColumns.refuse)
                .read(new StringReader("Rejected because,jobTitle\n"), OUTCOME);

        assertThat(workspace.timesReadAnew).isZero();
    }

    @Test
    void aBadByteAmongTheHeadingsIsToldWithItsLine() {
        byte[] file = "jobTitle,Gr\u00F6\u00DFe\nx,38\n".getBytes(StandardCharsets.ISO_8859_1);
        CsvSheets sheets = sheets(workspace, "people", TwentyUnknownColumns.refuse);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheets.read(new ByteArrayInputStream(file), null, OUTCOME))
                .withMessageStartingWith("The CSV cannot be read: a byte of line 1, 0xf6, is no character in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "1E+1001"})
    void aNumberThatWouldFillTheMemoryIsRefused(String number) {
        CsvSheets sheets = sheets(StubWorkspace.withEachType(), "rockets", TwentyUnknownColumns.refuse);

        for (Map<String, Object> record : List.<Map<String, Object>>of(
                Map.of("thenumber", new BigDecimal(number)), Map.of("thecurrency", Map.of("amountMicros", number)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sheets.write(List.of(record).iterator(), new ByteArrayOutputStream()))
                    .withMessageContaining("is too long for a cell, which takes 1000");
        }
    }

    @Test
    void theLargestAndTheSmallestDoubleAreWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        sheets(StubWorkspace.withEachType(), "rockets", TwentyUnknownColumns.refuse)
                .write(
                        List.of(Map.of("thenumber", Double.MAX_VALUE), Map.of("thenumber", Double.MIN_VALUE))
                                .iterator(),
                        out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("17976931348623157000", "0.00000000000");
    }
}
