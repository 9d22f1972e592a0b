package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer of a create is cut anywhere: the record is there once, and nobody is told that nothing was done. */
class CutAnswersTest extends SandboxedTest {
    /** Longer than head and body are together at depth 0. */
    private static final int MOST = 3_000;

    /** Every byte of the headers and of where the body begins, then samples: all of a body that is begun ends alike. */
    private static int after(int cut) {
        return cut < 450 ? cut + 1 : cut + 37;
    }

    private static Object input(String operation) {
        return operation.equals("createOne") ? Map.of("name", "Acme") : List.of(Map.of("name", "Acme"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"createOne", "createMany"})
    void withIdsTheRecordIsFoundAndThereOnce(String operation) {
        String uri = "twenty:companies/" + operation + "?depth=0";
        int cut = 0;
        int creates = 0;
        int calls;
        do {
            int before = twenty.requests().size();
            twenty.misbehave(Misbehaviour.cutAfter(cut));
            sent(uri, input(operation));
            assertThat(twenty.records("companies"))
                    .as("cut after %d bytes", cut)
                    .hasSize(++creates);
            calls = twenty.requests().size() - before;
            cut = after(cut);
        } while (calls > 1 && cut < MOST);
        // the last was not cut any more
        assertThat(cut).isBetween(500, MOST - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createOne", "createMany"})
    void withoutIdsItIsToldThatItMayBeDone(String operation) {
        String uri = "twenty:companies/" + operation + "?depth=0&clientIds=false";
        int cut = 0;
        int creates = 0;
        Exception failure;
        do {
            twenty.misbehave(Misbehaviour.cutAfter(cut));
            Exchange exchange = send(uri, input(operation));
            failure = exchange.getException();
            assertThat(twenty.records("companies"))
                    .as("cut after %d bytes", cut)
                    .hasSize(++creates);
            if (failure != null) {
                assertThat(failure).as("cut after %d bytes", cut).satisfies(CutAnswersTest::saysThatItMayBeDone);
            }
            cut = after(cut);
        } while (failure != null && cut < MOST);
        assertThat(cut).isBetween(500, MOST - 1);
    }

    private static void saysThatItMayBeDone(Throwable failure) {
        if (failure instanceof TwentyConnectionException connection) {
            assertThat(connection.isSent()).isTrue();
            assertThat(connection).hasMessageContaining("the request may have arrived");
        } else {
            assertThat(failure)
                    .isInstanceOf(TwentyServerException.class)
                    .hasMessageContaining("it broke off")
                    .hasMessageContaining("What was asked for may be done");
        }
    }

    @ParameterizedTest
    @CsvSource({"17", "60", "140"})
    void anAnswerThatIsCutInItsHeadersIsNone(int bytes) {
        twenty.misbehave(Misbehaviour.cutAfter(bytes));

        TwentyException failure = failure(
                TwentyConnectionException.class, "twenty:companies/createOne?clientIds=false", Map.of("name", "Acme"));

        assertThat(failure.getStatusCode()).isZero();
    }

    @Test
    void aRefusalThatIsCutAnywhereIsAskedForAgain() {
        Map<String, Object> refused = Map.of("domainName", Map.of("primaryLinkUrl", "https://acme.example"));
        sent("twenty:companies/createOne", refused);
        String refusal = failure(TwentyException.class, "twenty:companies/createOne", refused)
                .getMessage();
        for (int cut = 0; cut < 450; cut += 7) {
            twenty.misbehave(Misbehaviour.cutAfter(cut));
            assertThat(send("twenty:companies/createOne", refused).getException())
                    .as("cut after %d bytes", cut)
                    .hasMessageContaining(refusal);
        }
    }
}
