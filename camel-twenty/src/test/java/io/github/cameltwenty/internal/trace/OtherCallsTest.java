package io.github.cameltwenty.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** What a call needs besides belongs to the operation too: the sign-in of a user, the bytes of a file. */
class OtherCallsTest extends TracedTest {
    private static final String COMPANY = "20202020-a000-4485-94de-70c2a98daef2";

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().seed(Map.of("companies", List.of(Map.of("id", COMPANY, "name", "Acme"))));
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.getConfiguration().setUserEmail(twenty.userEmail());
        component.getConfiguration().setUserPassword(twenty.userPassword());
        component.setApiKey(null);
        return context;
    }

    @Test
    void aSignInBelongsToTheOperationThatNeedsIt() {
        sent("twenty:companies/createMany?batchSize=1&parallelism=2", companies(4));

        assertThat(callSpans()).hasSizeGreaterThan(5);
        assertChildren(callSpans(), span("twenty companies/createMany"));
    }

    @Test
    void noPasswordOrTokenStandsInASpan() {
        sent("twenty:companies/findMany", null);

        assertThat(spans()).hasSizeGreaterThan(2).allSatisfy(span -> assertThat(span.toString())
                .doesNotContain(twenty.userPassword(), twenty.userEmail(), "eyJ"));
    }

    @Test
    void theBytesOfAFileAreACallWithoutItsAddress() throws Exception {
        InputStream file = new ByteArrayInputStream("the offer".getBytes(StandardCharsets.UTF_8));
        Exchange attached = send(
                "twenty:general/attachFile?attachTo=companies",
                file,
                Map.of("CamelTwentyId", COMPANY, "CamelFileName", "offer.txt"));
        assertThat(attached.getException()).isNull();
        Object id = attached.getMessage().getBody(Map.class).get("id");

        String content = sent("twenty:general/downloadFile", id).getMessage().getBody(String.class);

        assertThat(content).isEqualTo("the offer");
        SpanData download = span("twenty general/downloadFile");
        assertChildren(spans("GET /file/{folder}/{id}"), download);
        assertThat(spans()).allSatisfy(span -> assertThat(span.toString()).doesNotContain("offer", "token="));
    }

    @Test
    void aFileThatIsRefusedIsAFailedCall() {
        Exchange done = send("twenty:general/downloadFile?maxRetries=0", "/file/files-field/1?token=wrong");

        assertThat(done.getException()).isNotNull();
        assertThat(callSpans())
                .singleElement()
                .satisfies(call -> assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR));
    }
}
