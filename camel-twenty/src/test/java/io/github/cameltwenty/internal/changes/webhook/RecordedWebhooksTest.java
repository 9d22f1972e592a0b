package io.github.cameltwenty.internal.changes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cameltwenty.internal.changes.feed.Change;
import io.github.cameltwenty.internal.changes.feed.DeliveredChanges;
import io.github.cameltwenty.internal.changes.feed.RecentStates;
import io.github.cameltwenty.internal.changes.feed.Timestamps;
import io.github.cameltwenty.recordings.RecordedDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What real servers delivered is accepted, and understood. */
class RecordedWebhooksTest {
    private final List<RecordedDelivery> deliveries = RecordedDelivery.all();

    @BeforeEach
    void needRecordings() {
        assumeTrue(RecordedDelivery.areThere(), "no recordings beside the project");
    }

    private static WebhookSignature signature(RecordedDelivery delivery) {
        return new WebhookSignature(
                delivery.headers().get(WebhookSignature.TIMESTAMP_HEADER),
                delivery.headers().get(WebhookSignature.SIGNATURE_HEADER));
    }

    @Test
    void allThatAreSignedVerify() {
        List<RecordedDelivery> signed =
                deliveries.stream().filter(RecordedDelivery::isSigned).toList();

        assertThat(signed).hasSizeGreaterThanOrEqualTo(16);
        assertThat(signed).allSatisfy(delivery -> assertThat(signature(delivery)
                        .isOf(RecordedDelivery.SECRET, delivery.body().getBytes(StandardCharsets.UTF_8)))
                .isTrue());
    }

    @Test
    void noneVerifiesWithAnotherSecretOrBody() {
        assertThat(deliveries).allSatisfy(delivery -> {
            byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
            assertThat(signature(delivery).isOf("my-secrets", body)).isFalse();
            body[body.length / 2] ^= 1;
            assertThat(signature(delivery).isOf(RecordedDelivery.SECRET, body)).isFalse();
        });
    }

    @Test
    void theirEventsAreRead() {
        assertThat(deliveries)
                .extracting(delivery -> event(delivery).event())
                .contains("created", "updated", "deleted", "restored", "destroyed");
        assertThat(deliveries).allSatisfy(delivery -> {
            Change change = event(delivery).change("companies").orElseThrow();
            assertThat(change.id()).hasSize(36);
            assertThat(change.at()).isAfter(Instant.parse("2026-11-24T00:00:00Z"));
        });
    }

    @Test
    void aDeletionIsNotBeforeTheStateItEnds() {
        assertThat(deliveries)
                .filteredOn(delivery -> event(delivery).event().matches("deleted|destroyed"))
                .hasSize(5)
                .allSatisfy(delivery -> {
                    WebhookEvent event = event(delivery);
                    assertThat(event.change("companies").orElseThrow().at())
                            .isAfterOrEqualTo(Timestamps.updatedAt(event.record()));
                });
    }

    /** The build of November 2025 announces a restore as a deletion, with the record as it was before. */
    @Test
    void aRestoreThatIsCalledADeletionIsNotTakenForOne() {
        List<Change> deletions = deliveries.stream()
                .filter(delivery -> delivery.title().startsWith("2025-11")
                        && event(delivery).event().equals("deleted"))
                .map(delivery -> event(delivery).change("companies").orElseThrow())
                .toList();
        DeliveredChanges seen = new DeliveredChanges(
                MemoryIdempotentRepository.memoryIdempotentRepository(), new RecentStates(), "crm.example.com");

        assertThat(deletions).hasSize(2);
        assertThat(seen.isNews(deletions.get(0))).isTrue();
        seen.begin(deletions.get(0));
        assertThat(seen.isNews(deletions.get(1))).isFalse();
    }

    private static WebhookEvent event(RecordedDelivery delivery) {
        return WebhookEvent.parse(delivery.body().getBytes(StandardCharsets.UTF_8));
    }
}
