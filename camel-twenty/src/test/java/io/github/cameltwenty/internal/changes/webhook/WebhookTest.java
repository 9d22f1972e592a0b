package io.github.cameltwenty.internal.changes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;

/** What a webhook brings, and how it is registered. */
class WebhookTest extends PushedTest {
    private static final String CHANGES = "twenty:companies/changes";

    @Test
    void whatIsCreatedIsPushed() throws Exception {
        push(CHANGES);

        String id = create("Acme");
        awaitReceived(1);

        assertThat(received.get(0).record()).containsEntry("name", "Acme").containsEntry("id", id);
        assertThat(received.get(0).headers())
                .containsOnlyKeys(
                        "CamelTwentyEvent",
                        "CamelTwentyResource",
                        "CamelTwentyId",
                        "CamelTwentyUpdatedAt",
                        "CamelTwentyEventSource")
                .containsEntry("CamelTwentyEvent", "created")
                .containsEntry("CamelTwentyResource", "companies")
                .containsEntry("CamelTwentyId", id)
                .containsEntry("CamelTwentyUpdatedAt", received.get(0).record().get("updatedAt"))
                .containsEntry("CamelTwentyEventSource", "webhook");
    }

    @Test
    void anUpdateNamesItsFields() throws Exception {
        push(CHANGES);

        String id = create("Acme");
        awaitReceived(1);
        rename(id, "Acme Ltd");
        awaitReceived(2);

        assertThat(events()).containsExactly("created", "updated");
        assertThat(received.get(1).headers()).containsEntry("CamelTwentyUpdatedFields", List.of("name"));
    }

    @Test
    void aRecordThatIsDestroyedComesAsItWas() throws Exception {
        push(CHANGES);

        String id = create("Acme");
        awaitReceived(1);
        send("companies/deleteOne", null, id);
        awaitReceived(2);

        assertThat(events()).containsExactly("created", "destroyed");
        assertThat(namesReceived()).containsExactly("Acme", "Acme");
    }

    @Test
    void anUpdateThatChangesNothingIsNoMessage() throws Exception {
        push(CHANGES);

        String id = create("Acme");
        awaitReceived(1);
        rename(id, "Acme");
        rename(id, "Acme Ltd");
        awaitReceived(2);

        assertThat(namesReceived()).containsExactly("Acme", "Acme Ltd");
    }

    @Test
    void allResourcesArePushedToTheStar() throws Exception {
        push("twenty:*/changes");

        create("Acme");
        send("people/createOne", Map.of("city", "Paris"));
        awaitReceived(2);

        assertThat(received)
                .extracting(each -> each.headers().get("CamelTwentyResource"))
                .containsExactlyInAnyOrder("companies", "people");
    }

    @Test
    void aResourceIsNotToldOfOthers() throws Exception {
        push(CHANGES);

        send("people/createOne", Map.of("city", "Paris"));
        create("Acme");
        awaitReceived(1);

        assertThat(events()).containsExactly("created");
    }

    @Test
    void theWebhookIsThereWhileTheRouteRuns() throws Exception {
        CamelContext context = push(CHANGES);

        assertThat(webhooks()).hasSize(1);
        assertThat(webhooks().get(0))
                .containsEntry("targetUrl", url() + "/hook")
                .containsEntry(
                        "operations",
                        List.of(
                                "company.created",
                                "company.updated",
                                "company.deleted",
                                "company.restored",
                                "company.destroyed"));
        assertThat((String) webhooks().get(0).get("secret")).matches("[0-9a-f]{64}");

        context.stop();
        assertThat(webhooks()).isEmpty();
    }

    @Test
    void aRateLimitDoesNotKeepAWebhookRegistered() throws Exception {
        CamelContext context = push(CHANGES + "?requestsPerMinute=30");
        assertThat(webhooks()).hasSize(1);

        context.stop();

        assertThat(webhooks()).isEmpty();
    }

    @Test
    void theUsersSecretIsTaken() throws Exception {
        push(CHANGES + "?webhookSecret=" + SECRET);

        create("Acme");
        awaitReceived(1);

        assertThat(webhooks().get(0)).containsEntry("secret", SECRET);
    }

    @Test
    void aSecretMayHoldAnything() throws Exception {
        push(CHANGES + "?webhookSecret=RAW(a+b&c%41#)");
        assertThat(webhooks().get(0)).containsEntry("secret", "a+b&c%41#");

        create("Acme");
        awaitReceived(1);
    }

    @Test
    void optionsMayNameBeans() throws Exception {
        MemoryIdempotentRepository delivered = new MemoryIdempotentRepository();
        start(new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("delivered", delivered);
                restConfiguration().component("undertow").host("127.0.0.1").port(port);
                from("webhook:" + CHANGES + "?idempotentRepository=#delivered&webhookExternalUrl=" + url())
                        .process(WebhookTest.this::receive);
            }
        });

        create("Acme");
        awaitReceived(1);

        await().untilAsserted(() -> assertThat(delivered.getCacheSize()).isPositive());
    }

    @Test
    void aWebhookThatIsLeftOverIsTakenOver() throws Exception {
        send(
                "webhooks/createOne",
                Map.of("targetUrl", url() + "/hook", "operations", List.of("*.*"), "secret", "left-over"));
        push(CHANGES);

        create("Acme");
        awaitReceived(1);

        assertThat(webhooks()).hasSize(1);
        assertThat(webhooks().get(0)).containsEntry("secret", "left-over");
        assertThat((List<?>) webhooks().get(0).get("operations")).hasSize(5);
    }

    @Test
    void otherWebhooksAreLeftAlone() throws Exception {
        send("webhooks/createOne", Map.of("targetUrl", "http://127.0.0.1:9/x", "secret", "s"));

        CamelContext context = push(CHANGES);
        assertThat(webhooks()).hasSize(2);
        context.stop();

        assertThat(webhooks()).extracting(each -> each.get("targetUrl")).containsExactly("http://127.0.0.1:9/x");
    }

    @Test
    void instancesBehindOneAddressShareAWebhookUntilTheLastStops() throws Exception {
        CamelContext first = push(CHANGES);
        CamelContext second = push(freePort(), CHANGES, exchange -> {});
        assertThat(webhooks()).hasSize(1);

        second.stop();
        create("Acme");
        awaitReceived(1);
        assertThat(webhooks()).hasSize(1);
        first.stop();

        assertThat(webhooks()).isEmpty();
    }

    private List<Map<String, Object>> webhooks() {
        return twenty.records("webhooks");
    }

    @Test
    void aRouteThatFailsIsAnsweredWith500() throws Exception {
        push(CHANGES + "?webhookSecret=" + SECRET, exchange -> {
            throw new IllegalStateException("no");
        });

        assertThat(postSigned(SignedBody.created("companies", "A"))).isEqualTo(500);
    }

    @Test
    void theAnswerWaitsForTheRoute() throws Exception {
        push(CHANGES + "?webhookSecret=" + SECRET);

        assertThat(postSigned(SignedBody.created("companies", "A"))).isEqualTo(200);
        assertThat(received).hasSize(1);
    }

    @Test
    void theAnswerDoesNotWaitWhereItIsNotTo() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        push(CHANGES + "?webhookAck=before&webhookSecret=" + SECRET, exchange -> {
            try {
                answered.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(postSigned(SignedBody.created("companies", "A"))).isEqualTo(200);
        assertThat(received).isEmpty();
        answered.countDown();
        awaitReceived(1);
    }

    private int postSigned(byte[] body) throws Exception {
        return post(SignedBody.headers(SECRET, System.currentTimeMillis(), body), body);
    }

    @Test
    void updatesWithinAWhileBecomeOne() throws Exception {
        push(CHANGES + "?debounce=400");

        String id = create("A");
        rename(id, "B");
        send("companies/updateOne", Map.of("employees", 7), id);
        awaitReceived(1);
        rename(id, "C");
        awaitReceived(2);

        assertThat(events()).containsExactly("created", "updated");
        assertThat(namesReceived()).containsExactly("B", "C");
        assertThat(received.get(0).record()).containsEntry("employees", 7);
        // deliveries have no order
        assertThat(received.get(0).headers().get("CamelTwentyUpdatedFields"))
                .asInstanceOf(list(String.class))
                .containsExactlyInAnyOrder("name", "employees");
    }

    @Test
    void aDestroyedRecordIsNotHeldBack() throws Exception {
        push(CHANGES + "?debounce=60000");

        String id = create("A");
        awaitTaken(1);
        send("companies/deleteOne", null, id);
        awaitReceived(2);

        assertThat(events()).containsExactly("created", "destroyed");
    }

    @Test
    void whatIsHeldBackIsGivenWhenTheRouteStops() throws Exception {
        CamelContext context = push(CHANGES + "?debounce=60000");

        create("A");
        awaitTaken(1);
        context.stop();

        assertThat(namesReceived()).containsExactly("A");
    }

    /** The sandbox delivers a little after the call. */
    private static void awaitTaken(int count) throws InterruptedException {
        await().pollDelay(300, TimeUnit.MILLISECONDS).until(() -> count > 0);
    }
}
