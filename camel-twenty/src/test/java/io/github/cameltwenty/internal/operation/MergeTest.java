package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyValidationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergeTest extends LaterServerTest {
    @Test
    void theRecordThatWinsKeepsItsIdAndTheOthersAreGone() {
        Map<String, Object> one = record("companies", Map.of("name", "One", "employees", 1));
        Map<String, Object> two = record("companies", Map.of("name", "Two", "address", Map.of("addressCity", "Paris")));

        Map<?, ?> merged = merged("twenty:companies/mergeMany?conflictPriorityIndex=1", List.of(one, two));

        assertThat(merged.get("id")).isEqualTo(two.get("id"));
        assertThat(merged.get("name")).isEqualTo("Two");
        assertThat(merged.get("employees")).isEqualTo(1);
        failure(TwentyNotFoundException.class, "twenty:companies/findOne", one.get("id"));
    }

    @Test
    void aDryRunChangesNothing() {
        List<Object> ids = List.of(company("One").get("id"), company("Two").get("id"));

        merged("twenty:companies/mergeMany?dryRun=true", ids);

        assertThat(names()).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void whereOptionAndBodyDifferNothingIsMerged() {
        List<Object> ids = List.of(company("One").get("id"), company("Two").get("id"));

        merged("twenty:companies/mergeMany?dryRun=true", Map.of("ids", ids, "dryRun", false));
        merged("twenty:companies/mergeMany", Map.of("ids", ids, "dryRun", true));
        failure(TwentyValidationException.class, "twenty:companies/mergeMany", Map.of("ids", ids, "dryRun", "yes"));

        assertThat(names()).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void oneRecordOrTenOrTheSameTwiceAreRefusedBeforeTheCall() {
        List<Object> ten = IntStream.range(0, 10)
                .<Object>mapToObj(i -> company("Company " + i).get("id"))
                .toList();
        twenty.clearRequests();

        Object inCapitals = ten.get(0).toString().toUpperCase(Locale.ROOT);
        for (List<Object> ids :
                List.of(ten, ten.subList(0, 1), List.of(ten.get(0), ten.get(0)), List.of(ten.get(0), inCapitals))) {
            assertThat(failure(TwentyValidationException.class, "twenty:companies/mergeMany", ids))
                    .hasMessageContaining("2 to 9");
        }
        assertThat(calls()).isEmpty();
    }

    @Test
    void thePlaceOfTheWinnerMustBeInTheBody() {
        List<Object> ids = List.of(company("One").get("id"), company("Two").get("id"));

        assertThat(failure(TwentyValidationException.class, "twenty:companies/mergeMany?conflictPriorityIndex=2", ids))
                .hasMessageContaining("allowed are 0 to 1");
    }

    @Test
    void aMergeWhoseAnswerIsLostIsNotDoneAgain() {
        List<Object> ids = List.of(company("One").get("id"), company("Two").get("id"));
        sent("twenty:general/getServerInfo", null);
        twenty.clearRequests();
        twenty.misbehave(io.github.cameltwenty.sandbox.Misbehaviour.dropAfter());

        assertThat(failure(TwentyConnectionException.class, "twenty:companies/mergeMany", ids)
                        .isSent())
                .isTrue();
        assertThat(calls()).hasSize(1);
    }

    private Map<?, ?> merged(String uri, Object body) {
        return (Map<?, ?>) sent(uri, body).getMessage().getBody();
    }
}
