package io.github.cameltwenty.internal.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.TwentyUnsupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** A server that orders texts otherwise than by their bytes is asked whether its filters do so, too. */
class OrderTrustTest extends StubbedTest {
    private static String page(boolean more, String... names) {
        String records = IntStream.range(0, names.length)
                .mapToObj(i -> "{\"id\":\"20202020-0000-4000-8000-00000000"
                        + String.format("%04x", names[i].hashCode() & 0xffff) + "\",\"name\":\"" + names[i] + "\"}")
                .collect(Collectors.joining(","));
        return "{\"data\":{\"companies\":[" + records + "]},\"pageInfo\":{\"hasNextPage\":" + more
                + ",\"startCursor\":\"s\",\"endCursor\":\"e\"},\"totalCount\":4}";
    }

    private Exchange find() {
        return send("twenty:companies/findAll?prefetch=false&limit=3&orderBy=name", null);
    }

    @Test
    void oneThatIgnoresTheCaseInItsOrderAloneIsRefused() {
        stub.answer(200, page(true, "a", "B", "c"))
                .answer(200, page(false)) // B is not after a to its filters
                .answer(200, page(false, "B"));

        assertThat(find().getException())
                .isInstanceOf(TwentyUnsupportedException.class)
                .hasMessageContaining("orders name otherwise than its filters compare it: 'a' comes before 'B'");
    }

    @Test
    void oneWhoseFiltersAgreeIsAskedOnce() {
        stub.answer(200, page(true, "a", "B", "c"))
                .answer(200, page(false, "B"))
                .answer(200, page(true, "D", "e", "F"))
                .answer(200, page(false, "g"));

        List<Object> names = new ArrayList<>();
        try (TwentyRecords records = (TwentyRecords) find().getMessage().getBody()) {
            for (int i = 0; i < 7; i++) {
                names.add(records.next().get("name"));
            }
        }
        assertThat(names).containsExactly("a", "B", "c", "D", "e", "F", "g");
        assertThat(stub.calls()).hasSize(4);
    }

    @Test
    void aRecordThatIsGoneMeanwhileProvesNothing() {
        stub.answer(200, page(true, "a", "B", "c")).answer(200, page(false)).answer(200, page(false));

        assertThat(find().getException()).isNull();
    }

    @Test
    void aRunOfValuesThatNoFilterCarriesIsRefusedWhereItIsLongerThanAPage() {
        stub.answer(200, page(true, "a :-)", "b :-)", "c :-)"));

        assertThat(find().getException())
                .isInstanceOf(TwentyUnsupportedException.class)
                .hasMessageContaining("no filter can carry: name[AscNullsFirst] of [a :-)] to [c :-)]");
    }
}
