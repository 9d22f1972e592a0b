package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyMethod;
import io.github.cameltwenty.catalog.Operation;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What observers are told of a call names no record. */
class SentCallTest {
    private static final String ID = "20202020-a000-4485-94de-70c2a98daef2";

    private static String template(TwentyRequest request) {
        return SentCall.of("https://crm.example.com", request, 0, Duration.ZERO).pathTemplate();
    }

    private static TwentyRequest request(Operation operation, String id, Object body) {
        return TwentyRequest.of("companies", operation, id, Map.of("filter", "name[eq]:Acme"), body);
    }

    @Test
    void anIdIsLeftOut() {
        assertThat(template(request(Operation.FIND_ONE, ID, null))).isEqualTo("/rest/companies/{id}");
        assertThat(template(request(Operation.DELETE_ONE, "any text", null))).isEqualTo("/rest/companies/{id}");
    }

    @Test
    void aPathWithoutAnIdIsAsItIs() {
        assertThat(template(request(Operation.FIND_MANY, null, null))).isEqualTo("/rest/companies");
        assertThat(template(request(Operation.CREATE_MANY, null, null))).isEqualTo("/rest/batch/companies");
    }

    @Test
    void aSettingThatHasMovedHasItsIdLeftOutToo() {
        TwentyRequest request = TwentyRequest.of("webhooks", Operation.FIND_ONE, ID, Map.of(), null);

        assertThat(template(request.moved())).isEqualTo("/rest/metadata/webhooks/{id}");
    }

    @Test
    void idsWithinAPathAreLeftOut() {
        TwentyRequest run = TwentyRequest.of("workflows", Operation.RUN, null, Map.of(), null)
                .withPath("/webhooks/workflows/" + ID + "/" + ID);

        assertThat(template(run)).isEqualTo("/webhooks/workflows/{id}/{id}");
    }

    @Test
    void aPathOfTheUsersOwnIsNotTold() {
        TwentyRequest call = TwentyRequest.of(Operation.GENERAL, Operation.REST, null, Map.of(), null)
                .withPath("/rest/people/a-secret")
                .withBody(new RestCall(TwentyMethod.GET, null));

        assertThat(template(call)).isEqualTo("/rest/{path}");
    }
}
