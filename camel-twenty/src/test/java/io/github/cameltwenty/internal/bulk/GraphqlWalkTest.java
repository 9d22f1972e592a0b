package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubTwenty;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.client.EmptyPages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** A walk by GraphQL comes to an end, whatever a server says that there is more of; what it has found before is written once. */
class GraphqlWalkTest extends StubbedTest {
    private static final String RESTORE = "twenty:companies/restoreMany?apiVersion=1.0&depth=0&filter=name[eq]:Acme";
    private static final String A = "20202020-0000-4000-8000-00000000000a";
    private static final String B = "20202020-0000-4000-8000-00000000000b";
    private static final String C = "20202020-0000-4000-8000-00000000000c";

    private static String page(String cursor, String... ids) {
        String edges =
                Stream.of(ids).map(id -> "{\"node\":{\"id\":\"" + id + "\"}}").collect(Collectors.joining(","));
        return "{\"data\":{\"companies\":{\"edges\":[" + edges + "],\"pageInfo\":{\"hasNextPage\":" + (cursor != null)
                + ",\"endCursor\":" + (cursor == null ? null : "\"" + cursor + "\"") + "}}}}";
    }

    /** What is restored before the walk ends so is answered for. */
    private TwentyException refusalAfter(String... found) {
        answerRestore(found);
        return failure(TwentyException.class, RESTORE, null);
    }

    private void answerRestore(String... found) {
        String records = Stream.of(found).map(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(","));
        stub.answer(200, "{\"data\":{\"restoreCompanies\":[" + records + "]}}")
                .answer(
                        200,
                        "{\"data\":{\"companies\":[" + records
                                + "]},\"pageInfo\":{\"hasNextPage\":false},\"totalCount\":" + found.length + "}");
    }

    private List<String> bodies(String kind) {
        return stub.calls().stream()
                .map(StubTwenty.Call::body)
                .filter(body -> body.startsWith("{\"query\":\"" + kind))
                .toList();
    }

    @Test
    void pagesThatComeAgainUnderOtherCursorsAreACircle() {
        stub.answer(200, page("c1", A, B)).answer(200, page("c2", A, B));

        assertThat(refusalAfter(A, B))
                .hasStackTraceContaining("the server says that there are more records, but gives the same ones again");
        assertThat(bodies("query")).hasSize(2);
        assertThat(bodies("mutation"))
                .singleElement()
                .asString()
                .containsOnlyOnce(A)
                .containsOnlyOnce(B);
    }

    @Test
    void aPageThatBeginsBeforeTheEndOfTheLastIsACircle() {
        stub.answer(200, page("c1", A, B)).answer(200, page("c2", B, C));

        assertThat(refusalAfter(A, B)).hasStackTraceContaining("gives the same ones again");
        assertThat(bodies("query")).hasSize(2);
    }

    @Test
    void aCursorThatComesAgainLeadsNowhere() {
        stub.answer(200, page("c1", A)).answer(200, page("c1", B));

        assertThat(refusalAfter(A))
                .hasStackTraceContaining("the server says that there are more records, but gives no way to them");
    }

    @Test
    void emptyPagesWithoutEndAreLeft() {
        for (int i = 0; i <= EmptyPages.MOST; i++) {
            stub.answer(200, page("c" + i));
        }

        assertThat(refusalAfter()).hasStackTraceContaining("its last 1000 pages were empty");
        assertThat(bodies("mutation")).isEmpty();
    }

    @Test
    void pagesInTheirOrderAreWalkedToTheEnd() {
        stub.answer(200, page("c1", A)).answer(200, page("c2")).answer(200, page(null, C));
        answerRestore(A, C);

        Exchange done = send(RESTORE, null);

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody(List.class)).hasSize(2);
    }
}
