package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An old key stays valid for a while after it was replaced. */
class RotationGracePeriodTest extends RotationTest {
    @Test
    void withAGracePeriodTheOldKeyIsRevokedAfterIt() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        route(ROTATE + "?gracePeriod=1s");

        rotated(null);

        assertThat(statusWith(old.get("token"))).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> statusWith(old.get("token")) == 403);
        assertReplaced(old, "CI");
    }

    @Test
    void duringTheGracePeriodTheKeysTellOfThemselves() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        route(ROTATE + "?gracePeriod=1h");

        Map<?, ?> made = rotated(null);

        assertThat(validKeys())
                .extracting(key -> key.get("name"))
                .containsExactlyInAnyOrder("CI", "CI (replaced by " + made.get("id") + ")");
        assertThat(validKeys())
                .filteredOn(key -> key.get("id").equals(old.get("id")))
                .singleElement()
                .satisfies(key -> assertThat(Instant.parse(String.valueOf(key.get("expiresAt"))))
                        .isCloseTo(Instant.now().plus(Duration.ofHours(1)), within(1, ChronoUnit.MINUTES)));
    }

    @Test
    void aKeyInItsGracePeriodIsNotReplacedOnceMore() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        route(ROTATE + "?gracePeriod=1h");
        rotated(null);

        assertThat(rotate(old.get("id")).getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("was replaced by 'CI' (" + idIn(kept()) + ")");
        assertThat(validKeys()).hasSize(2);
    }

    /** As a process leaves it that ended before the time of grace did. */
    @Test
    void aKeyWhoseGracePeriodIsOverIsRevokedByTheNextRotation() throws Exception {
        Map<?, ?> left = key("Old CI");
        Map<?, ?> old = keyInUse("CI");
        sent(
                "twenty:apiKeys/updateOne",
                Map.of(
                        "id",
                        left.get("id"),
                        "name",
                        "Old CI (replaced by " + old.get("id") + ")",
                        "expiresAt",
                        "2020-01-01T00:00:00.000Z"));
        route(ROTATE);

        rotated(null);

        assertReplaced(old, "CI");
        assertThat(statusWith(left.get("token"))).isEqualTo(403);
    }

    @Test
    void anOldKeyStaysWhereItsSuccessorIsRevokedInTheGracePeriod() throws Exception {
        Map<?, ?> old = key("CI");
        route(ROTATE + "?gracePeriod=1s");
        Map<?, ?> made = rotated(String.valueOf(old.get("id")));
        sent("twenty:apiKeys/deleteOne", made.get("id"));
        twenty.clearRequests();

        await().atMost(Duration.ofSeconds(20)).until(() -> twenty.requests().stream()
                .anyMatch(request -> request.path().endsWith(String.valueOf(made.get("id")))));
        assertThat(statusWith(old.get("token"))).isEqualTo(200);
    }

    @Test
    void withAGracePeriodItTakesNoRoute() throws Exception {
        Map<?, ?> old = keyInUse("CI");

        keep(sent(ROTATE + "?gracePeriod=1h", null).getMessage().getBody(Map.class));

        assertThat(statusWith(kept())).isEqualTo(200);
        assertThat(idIn(kept())).isNotEqualTo(old.get("id"));
    }

    @Test
    void theGracePeriodIsForRotationsOnly() {
        assertThatThrownBy(() -> context.getEndpoint("twenty:apiKeys/createOne?gracePeriod=1h"))
                .hasMessageContaining("The option gracePeriod is not for createOne");
        assertThatThrownBy(() -> context.getEndpoint(ROTATE + "?gracePeriod=soon"))
                .hasMessageContaining("The option gracePeriod is 'soon'");
    }
}
