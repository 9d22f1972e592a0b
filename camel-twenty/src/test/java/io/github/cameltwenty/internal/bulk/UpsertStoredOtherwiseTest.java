package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.Log;
import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server of which the component is wrong: what it stores of one link is not what the link is thought to become. The next run
 * would not find that record, so it is told at once.
 */
class UpsertStoredOtherwiseTest extends SandboxedTest {
    private static final String BY_LINK = "upsertBy=domainName.primaryLinkUrl";
    private static final String ONE = "twenty:companies/upsertOne?" + BY_LINK;
    private static final String MANY = "twenty:companies/upsertMany?" + BY_LINK;
    private static final String ODD = "https://odd.example";
    private static final String STORED = "https://stored.example";

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getComponent("twenty", io.github.cameltwenty.TwentyComponent.class)
                .getWriting()
                .setClientIds(false);
        return context;
    }

    @BeforeEach
    void storeOtherwise() {
        twenty.misbehaveWith(request -> request.path().equals("/rest/batch/companies")
                ? Misbehaviour.status(201, answer(request))
                : Misbehaviour.none());
    }

    /** The records, numbered by their names, with the odd link as another. */
    private static String answer(SandboxRequest request) {
        try {
            List<Object> created = new ArrayList<>();
            for (Object given : (List<?>) Json.read(request.body())) {
                Map<String, Object> record = new HashMap<>();
                ((Map<?, ?>) given).forEach((name, value) -> record.put(name.toString(), value));
                record.put("id", id(record.get("name")));
                created.add(record);
            }
            Map<String, Object> data = Map.of("data", Map.of("createCompanies", created));
            return Json.write(data).replace(ODD, STORED).replace("HTTPS://A.example/", "https://a.example");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(Object number) {
        return "20202020-a000-4485-94de-70c2a98dae0" + number;
    }

    private static Map<String, Object> company(int number, String link) {
        return Map.of("name", String.valueOf(number), "domainName", Map.of("primaryLinkUrl", link));
    }

    private static List<Map<String, Object>> companies(String first, String second) {
        return List.of(company(0, first), company(1, second));
    }

    @Test
    void theFailureNamesRecordFieldBothValuesAndWhatWasCreated() {
        TwentyValidationException told = failure(TwentyValidationException.class, ONE, company(0, ODD));

        assertThat(told)
                .hasMessageContaining("Record 0 was created as " + id(0))
                .hasMessageContaining("with domainName.primaryLinkUrl " + ODD + ", which Twenty stored as " + STORED);
        assertThat(told.getPath()).isEqualTo("domainName.primaryLinkUrl");
        assertThat(told.getCreatedRecordId()).contains(id(0));
    }

    @Test
    void ofManyItIsTheFailureOfThatRecordAndTheOthersAreDone() {
        Exchange done = sent(MANY + "&onRecordError=isolate", companies(ODD, "https://b.example"));

        assertThat(namesOf(done.getMessage().getBody(List.class))).containsExactly("1");
        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(((TwentyFailure) failure).index()).isZero();
                    assertThat(((TwentyFailure) failure).exception()).hasMessageContaining(id(0));
                });
        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT, Map.class))
                .containsEntry("created", 2);
    }

    @Test
    void aStopForItSaysThatNothingOfTheChunkIsToBeSentAgain() {
        TwentyBatchException stopped = failure(TwentyBatchException.class, MANY, companies("https://a.example", ODD));

        assertThat(namesOf(stopped.getCreated())).containsExactly("0");
        assertThat(stopped.getFailures()).extracting(TwentyFailure::index).containsExactly(1);
        assertThat(stopped.getNextIndex()).isEqualTo(2);
    }

    @Test
    void aStopForARefusalBesideItTellsItToo() {
        Map<String, Object> keyless = Map.of("name", "0");

        TwentyBatchException stopped = failure(TwentyBatchException.class, MANY, List.of(keyless, company(1, ODD)));

        assertThat(stopped.getFailures())
                .extracting(failure -> failure.exception().getMessage())
                .anySatisfy(message -> assertThat(message).contains("was created as " + id(1)));
        assertThat(stopped.getNextIndex()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warn", "off"})
    void withoutStrictChecksItIsAWarning(String mode) {
        try (Log log = Log.start(Level.WARN)) {
            Exchange done = sent(ONE + "&checkRecords=" + mode, company(0, ODD));

            assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT))
                    .isEqualTo("created");
            assertThat(log.text()).contains(ODD + ", which Twenty stored as " + STORED);
        }
    }

    @Test
    void aKeyThatIsStoredAsExpectedIsNoFailure() {
        assertThat(sent(ONE, company(0, "HTTPS://A.example/")).getMessage().getHeader(TwentyConstants.UPSERT_RESULT))
                .isEqualTo("created");
    }
}
