package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubTwenty;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.client.EmptyPages;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A walk by GraphQL comes to an end, whatever a server says that there is more of, and then changes nothing. */
class GraphqlWalkTest extends StubbedTest {
    private static final String RESTORE = "twenty:companies/restoreMany?apiVersion=1.0&depth=0&filter=name[eq]:Acme";
    private static final String A = "20202020-0000-4000-8000-00000000000a";
    private static final String B = "20202020-0000-4000-8000-00000000000b";
    private static final String C = "20202020-0000-4000-8000-00000000000c";

    private static String page(String cursor, String... ids) {
        String edges = Stream.of(ids).map(id -> "{\"node\":{\"id\":\"" + id + "\"}}").collect(Collectors.joining(","));
        return "{\"data\":{\"companies\":{\"edges\":[" + edges + "],\"pageInfo\":{\"hasNextPage\":" + (cursor != null)
                + ",\"endCursor\":" + (cursor == null ? null : "\"" + cursor + "\"") + "}}}}";
    }

    private String refusal() {
        String message = failure(TwentyException.class, RESTORE, null).getMessage();
        assertThat(stub.calls()).extracting(StubTwenty.Call::body).noneMatch(body -> body.contains("mutation"));
        return message;
    }

    @Test
    void pagesThatComeAgainUnderOtherCursorsAreACircle() {
        stub.answer(200, page("c1", A, B)).answer(200, page("c2", A, B));

        assertThat(refusal()).contains("the server says that there are more records, but gives the same ones again");
        assertThat(stub.calls()).hasSize(2);
    }

    @Test
    void aPageThatBeginsBeforeTheEndOfTheLastIsACircle() {
        stub.answer(200, page("c1", A, B)).answer(200, page("c2", B, C));

        assertThat(refusal()).contains("gives the same ones again");
    }

    @Test
    void aCursorThatComesAgainLeadsNowhere() {
        stub.answer(200, page("c1", A)).answer(200, page("c1", B));

        assertThat(refusal()).contains("the server says that there are more records, but gives no way to them");
    }

    @Test
    void emptyPagesWithoutEndAreLeft() {
        for (int i = 0; i <= EmptyPages.MOST; i++) {
            stub.answer(200, page("c" + i));
        }

        assertThat(refusal()).contains("its last 1000 pages were empty");
    }

    @Test
    void pagesInTheirOrderAreWalkedToTheEnd() {
        stub.answer(200, page("c1", A))
                .answer(200, page("c2"))
                .answer(200, page(null, C))
                .answer(200, "{\"data\":{\"restoreCompanies\":[{\"id\":\"" + A + "\"},{\"id\":\"" + C + "\"}]}}");

        send(RESTORE, null);

        assertThat(stub.calls()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(stub.calls().get(3).body()).contains("mutation", A, C);
    }
}
