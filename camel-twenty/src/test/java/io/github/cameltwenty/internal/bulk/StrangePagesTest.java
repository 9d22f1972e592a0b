package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cameltwenty.Log;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.internal.client.EmptyPages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that do not add up are errors that say what was seen: no record is lost or doubled in silence. */
class StrangePagesTest extends StubbedTest {
    private static String page(int total, boolean more, String endCursor, String... ids) {
        String records = Stream.of(ids).map(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(","));
        String cursor = endCursor == null ? "null" : "\"" + endCursor + "\"";
        return "{\"data\":{\"companies\":[" + records + "]},\"pageInfo\":{\"hasNextPage\":" + more
                + ",\"startCursor\":null,\"endCursor\":" + cursor + "},\"totalCount\":" + total + "}";
    }

    private TwentyRecords find(String options) {
        return find("companies", options);
    }

    private TwentyRecords find(String resource, String options) {
        return (TwentyRecords) send("twenty:" + resource + "/findAll?prefetch=false" + options, null)
                .getMessage()
                .getBody();
    }

    private TwentyServerException failure(TwentyRecords records) {
        return catchThrowableOfType(
                TwentyServerException.class,
                () -> records.forEachRemaining(record -> assertThat(record).isNotNull()));
    }

    @Test
    void aCursorSeenTwice() {
        stub.answer(200, page(9, true, "c1", "a"))
                .answer(200, page(9, true, "c2", "b"))
                .answer(200, page(9, true, "c1", "c"));

        assertThat(failure(find(""))).hasMessageContaining("its cursor c1 is one that it gave before");
    }

    @Test
    void moreRecordsWithoutACursor() {
        stub.answer(200, page(9, true, null, "a"));

        Exception failure = send("twenty:companies/findAll", null).getException();

        assertThat(failure).isInstanceOf(TwentyServerException.class).hasMessageContaining("its cursor null");
    }

    @Test
    void aPageThatRepeatsARecord() {
        stub.answer(200, page(9, true, "c1", "a", "b")).answer(200, page(9, true, "c2", "b", "c"));

        assertThat(failure(find(""))).hasMessageContaining("the server gave the record b twice, after 2 records");
    }

    @Test
    void aShortPageIsNotTheLast() {
        stub.answer(200, page(3, true, "c1", "a", "b"))
                .answer(200, page(1, true, "c2"))
                .answer(200, page(1, false, null, "c"));

        assertThat(Stream.of(find("")).mapToLong(records -> {
                    long count = 0;
                    for (; records.hasNext(); records.next()) {
                        count++;
                    }
                    return count;
                }))
                .containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&parallelism=2"})
    void aServerThatSaysMoreAndGivesNothingIsLeft(String options) {
        stub.answer(200, page(1, true, "c", "a"));
        for (int i = 0; i < EmptyPages.MOST; i++) {
            stub.answer(200, page(1, true, "c" + i));
        }

        assertThat(failure(find(options))).hasMessageContaining("its last 1000 pages were empty");
    }

    @Test
    void aCursorThatLeadsNowhereEndsRangesToo() {
        stub.answer(200, page(2, true, "c", "a")).answer(200, page(2, true, "c"));

        assertThat(failure(find("&parallelism=2"))).hasMessageContaining("its cursor c is one that it gave before");
    }

    @Test
    void fewerRecordsThanCountedTwiceIsAnErrorAfterTheLastRecord() {
        stub.answer(200, page(3, false, "c1", "a", "b")).answer(200, page(4, true, "c1", "a"));
        for (int secondLook = 0; secondLook < 2; secondLook++) {
            stub.answer(200, page(4, false, "c1", "a", "b")).answer(200, page(4, true, "c1", "a"));
        }
        TwentyRecords records = find("");

        assertThat(List.of(records.next(), records.next())).hasSize(2);
        assertThat(failure(records))
                .hasMessageContaining("saw 2 records, but the server counted 3 at the start and 4 now");
    }

    @Test
    void oneDeletedAndAnotherCreatedMeanwhileIsNoLoss() {
        stub.answer(200, page(3, true, "c1", "b")) // then c and d are deleted, and a and f created
                .answer(200, page(3, false, "c2", "f"))
                .answer(200, page(3, true, "c1", "a"))
                .answer(200, page(3, false, "c2", "a", "b", "f"));
        TwentyRecords records = find("");

        assertThat(List.of(records.next(), records.next())).hasSize(2);
        assertThat(records.hasNext()).isFalse();
        assertThat(stub.calls()).hasSize(4);
    }

    @Test
    void aSecondLookThatOthersDisturbIsTakenOnceMore() {
        stub.answer(200, page(3, false, "c1", "a", "b"))
                .answer(200, page(3, true, "c1", "a"))
                .answer(200, page(3, false, "c1", "a", "b"))
                .answer(200, page(3, true, "c1", "a"))
                .answer(200, page(3, false, "c1", "a", "b", "c"));
        TwentyRecords records = find("");

        assertThat(List.of(records.next(), records.next())).hasSize(2);
        assertThat(records.hasNext()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "calendarEvents"})
    void whatTwentyCountsAndHidesIsNoLoss(String resource) {
        stub.answer(200, page(9, false, "c1", "a", "b").replace("companies", resource))
                .answer(200, page(9, true, "c1", "a").replace("companies", resource));
        TwentyRecords records = find(resource, "");

        try (Log log = Log.start(Level.WARN)) {
            records.forEachRemaining(record -> assertThat(record).isNotNull());

            assertThat(log.text()).contains("of channels that are not visible");
        }
    }

    @Test
    void fewerRecordsSinceOthersDeletedThemIsFine() {
        stub.answer(200, page(3, false, "c1", "a", "b")).answer(200, page(2, true, "c1", "a"));
        TwentyRecords records = find("");
        records.next();
        records.next();

        assertThat(records.hasNext()).isFalse();
        assertThat(stub.calls()).hasSize(2);
    }

    @Test
    void withStrictFalseFewerRecordsAreAWarning() {
        stub.answer(200, page(3, false, "c1", "a", "b")).answer(200, page(3, true, "c1", "a"));
        TwentyRecords records = find("&strict=false");
        records.next();
        records.next();

        assertThat(records.hasNext()).isFalse();
    }

    @Test
    void allRecordsNeedNoSecondCount() {
        stub.answer(200, page(2, false, "c1", "a", "b"));
        TwentyRecords records = find("");
        records.forEachRemaining(record -> assertThat(record).isNotNull());

        assertThat(stub.calls()).hasSize(1);
    }
}
