package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyValidationException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** findDuplicates takes records, ids, or Twenty's own body. */
class DuplicatesTest extends StubbedTest {
    private static final String NONE =
            "{\"data\":[{\"companyDuplicates\":[],\"pageInfo\":{\"hasNextPage\":false}," + "\"totalCount\":0}]}";
    private static final Map<String, Object> RECORD = Map.of("name", "Acme");

    static Stream<Arguments> bodies() {
        Map<String, Object> records = Map.of("data", List.of(RECORD));
        Map<String, Object> ids = Map.of("ids", List.of(ID));
        return Stream.of(
                Arguments.of(RECORD, records),
                Arguments.of(List.of(RECORD), records),
                Arguments.of("{\"name\":\"Acme\"}", records),
                Arguments.of("[{\"name\":\"Acme\"}]", records),
                Arguments.of(ID, ids),
                Arguments.of(List.of(ID), ids),
                Arguments.of(new String[] {ID}, ids),
                Arguments.of("[\"" + ID + "\"]", ids),
                Arguments.of(records, records),
                Arguments.of(ids, ids),
                Arguments.of("{\"ids\":[\"" + ID + "\"]}", ids));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void sendsDataOrIds(Object body, Object sent) {
        stub.answer(200, NONE);

        Exchange done = send("twenty:companies/findDuplicates", body);

        assertThat(done.getException()).isNull();
        assertThat(stub.onlyCall().json()).isEqualTo(sent);
    }

    @Test
    void idsAndRecordsTogetherAreRefused() {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/findDuplicates", List.of(ID, RECORD));

        assertThat(failure).hasMessageContaining("The body holds ids and records: give one or the other");
    }

    @Test
    void noBodyIsRefused() {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/findDuplicates", null);

        assertThat(failure).hasMessageContaining("The body is empty: give records or ids");
    }

    @Test
    void theAnswersOfLaterServersAreUnwrappedAlike() {
        stub.answer(
                200,
                "{\"data\":[{\"data\":{\"companyDuplicates\":[{\"id\":\"" + ID + "\"}]},\"totalCount\":1,"
                        + "\"pageInfo\":{\"hasNextPage\":false}}]}");

        Exchange done = send("twenty:companies/findDuplicates", RECORD);

        assertThat(done.getMessage().getBody())
                .isEqualTo(List.of(Map.of(
                        "totalCount", 1,
                        "pageInfo", Map.of("hasNextPage", false),
                        "duplicates", List.of(Map.of("id", ID)))));
    }
}
