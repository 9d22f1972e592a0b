package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttachFileTest extends SandboxedTest {
    private static final String URI = "twenty:general/attachFile?attachTo=companies";
    private static final byte[] CONTENT = {1, 2, 3};

    private String company;

    @BeforeEach
    void createCompany() {
        company = (String) sent("twenty:companies/createOne", Map.of("name", "Acme"))
                .getMessage()
                .getBody(Map.class)
                .get("id");
        twenty.clearRequests();
    }

    private Map<String, Object> headers(String id) {
        return Map.of(Exchange.FILE_NAME, "offer.pdf", TwentyConstants.ID, id);
    }

    private static boolean isCreate(SandboxRequest request) {
        return request.method().equals("POST") && request.path().equals("/rest/attachments");
    }

    private Object target(Map<?, ?> attachment, String kind) {
        Object plain = attachment.get(kind + "Id");
        return plain != null
                ? plain
                : attachment.get("target" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + "Id");
    }

    @Test
    void storesTheFileAndAttachesItToTheRecord() {
        Exchange done = send(URI, CONTENT, headers(company));

        assertThat(done.getException()).isNull();
        Map<?, ?> attachment = done.getMessage().getBody(Map.class);
        assertThat(attachment.get("name")).isEqualTo("offer.pdf");
        assertThat(target(attachment, "company")).isEqualTo(company);
        assertThat(twenty.records("attachments")).hasSize(1);
    }

    @Test
    void showsItAsWhatItIs() {
        Map<?, ?> attachment = send(URI, CONTENT, headers(company)).getMessage().getBody(Map.class);

        assertThat(List.of(String.valueOf(attachment.get("type")), String.valueOf(attachment.get("fileCategory"))))
                .containsAnyOf("TextDocument", "TEXT_DOCUMENT");
    }

    @Test
    void attachesToPeopleAndByTheSingularName() {
        String person = (String) sent("twenty:people/createOne", Map.of("name", Map.of("firstName", "Ada")))
                .getMessage()
                .getBody(Map.class)
                .get("id");

        Exchange byPlural = send("twenty:general/attachFile?attachTo=people", CONTENT, headers(person));
        Exchange bySingular = send(
                "twenty:general/attachFile?attachTo=person&id=" + person, CONTENT, Map.of(Exchange.FILE_NAME, "b.pdf"));

        assertThat(target(byPlural.getMessage().getBody(Map.class), "person")).isEqualTo(person);
        assertThat(target(bySingular.getMessage().getBody(Map.class), "person")).isEqualTo(person);
    }

    @Test
    void aLostAnswerLeavesOneAttachment() {
        AtomicInteger left = new AtomicInteger(1);
        twenty.misbehaveWith(request ->
                isCreate(request) && left.getAndDecrement() > 0 ? Misbehaviour.dropAfter() : Misbehaviour.none());

        Exchange done = send(URI, CONTENT, headers(company));

        assertThat(done.getException()).isNull();
        assertThat(twenty.records("attachments")).hasSize(1);
    }

    @Test
    void aRedeliveryLeavesOneAttachment() throws Exception {
        AtomicInteger left = new AtomicInteger(1);
        twenty.misbehaveWith(request ->
                isCreate(request) && left.getAndDecrement() > 0 ? Misbehaviour.dropAfter() : Misbehaviour.none());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(TwentyException.class).maximumRedeliveries(2).redeliveryDelay(0);
                from("direct:attach").to(URI + "&maxRetries=0");
            }
        });

        template.sendBodyAndHeaders("direct:attach", CONTENT, headers(company));

        assertThat(twenty.records("attachments")).hasSize(1);
        assertThat(twenty.requests().stream().filter(AttachFileTest::isCreate)).hasSize(1);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                        Misbehaviour.dropBefore(),
                        Misbehaviour.dropAfter(),
                        Misbehaviour.truncatedBody(),
                        Misbehaviour.html(503))
                .flatMap(fault -> IntStream.range(0, 9).mapToObj(call -> Arguments.of(call, fault)));
    }

    /** @param call the one that goes wrong, counted from 0 */
    @ParameterizedTest
    @MethodSource("faults")
    void whicheverCallGoesWrongThereIsOneAttachmentWithTheWholeFile(int call, Misbehaviour fault) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(TwentyException.class).maximumRedeliveries(2).redeliveryDelay(0);
                from("direct:attach").to(URI + "&maxRetries=0");
            }
        });
        AtomicInteger calls = new AtomicInteger();
        twenty.misbehaveWith(request -> calls.getAndIncrement() == call ? fault : Misbehaviour.none());

        template.sendBodyAndHeaders("direct:attach", CONTENT, headers(company));

        assertThat(twenty.records("attachments")).hasSize(1);
        Object id = twenty.records("attachments").get(0).get("id");
        assertThat(template.requestBody("twenty:general/downloadFile", id, byte[].class))
                .isEqualTo(CONTENT);
    }

    @Test
    void whatIsRefusedSaysThatTheFileIsStored() {
        TwentyException e = failureWith(URI, CONTENT, headers("11111111-0000-4000-8000-000000000009"));

        assertThat(e).hasMessageContaining("The file was stored, as ").hasMessageContaining("attached to nothing");
        assertThat(twenty.records("attachments")).isEmpty();
    }

    private TwentyException failureWith(String uri, Object body, Map<String, Object> headers) {
        Exchange failed = send(uri, body, headers);
        assertThat(failed.getException()).isInstanceOf(TwentyException.class);
        return (TwentyException) failed.getException();
    }

    @Test
    void aKindThatHasNoAttachmentsIsRefusedBeforeTheFileGoesOut() {
        TwentyException e = failureWith("twenty:general/attachFile?attachTo=webhooks", CONTENT, headers(company));

        assertThat(e).isInstanceOf(TwentyValidationException.class).hasMessageContaining("attachTo is 'webhooks'");
        assertThat(calls()).isEmpty();
    }

    @Test
    void whatIsLackingIsRefusedBeforeAnyCall() {
        assertThat(failureWith(URI, CONTENT, Map.of(Exchange.FILE_NAME, "a.pdf")))
                .hasMessageContaining("No id given");
        assertThat(failureWith(URI, CONTENT, Map.of(TwentyConstants.ID, company)))
                .hasMessageContaining("No file name given");
        assertThat(calls()).isEmpty();
    }

    @Test
    void withoutAttachToTheRouteDoesNotStart() {
        assertThatThrownBy(() -> context.getEndpoint("twenty:general/attachFile"))
                .rootCause()
                .hasMessageContaining("The option attachTo is missing");
    }
}
