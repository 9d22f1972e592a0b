package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many calls 10,000 records cost. */
class FindAllCallsTest extends SandboxedTest {
    private static final int RECORDS = 10_000;

    @Override
    protected TwentySandboxOptions options() {
        List<Map<String, Object>> companies = IntStream.range(0, RECORDS)
                .<Map<String, Object>>mapToObj(
                        i -> Map.of("id", UUID.randomUUID().toString(), "name", "c" + i, "employees", i / 3))
                .toList();
        return super.options().maxLimit(200).seed(Map.of("companies", companies));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "depth=0 | 50",
                "depth=1 | 50",
                "depth=0&orderBy=employees[DescNullsLast] | 50",
                "depth=0&orderBy=id[DescNullsLast] | 51",
                "depth=0&parallelism=4 | 60",
            })
    void tenThousandRecords(String options, int calls) {
        TwentyRecords records = (TwentyRecords)
                sent("twenty:companies/findAll?" + options, null).getMessage().getBody();

        int count = 0;
        for (; records.hasNext(); records.next()) {
            count++;
        }
        assertThat(count).isEqualTo(RECORDS);
        assertThat(calls()).hasSizeLessThanOrEqualTo(calls);
    }
}
