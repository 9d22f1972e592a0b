package io.github.cameltwenty.internal.changes.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.internal.changes.poll.PolledTest;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a server that shows what is softly deleted, a poll tells of it. */
class SoftDeletesTest extends PolledTest {
    private static final String CHANGES = "twenty:companies/changes?" + FAST;

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().dialect(Dialect.V1_10);
    }

    @Test
    void aSoftDeletionAndARestoreAreToldOf() throws Exception {
        start(CHANGES);
        String id = create("Acme");
        awaitReceived(1);

        send("companies/deleteOne?softDelete=true", null, id);
        awaitReceived(2);
        send("companies/restoreOne", null, id);
        awaitReceived(3);

        assertThat(events()).containsExactly("created", "deleted", "restored");
    }

    @Test
    void whatIsDeletedWhileNobodyPollsIsToldOfAfterwards() throws Exception {
        var first = start(CHANGES);
        String id = create("Acme");
        awaitReceived(1);
        first.stop();

        send("companies/deleteOne?softDelete=true", null, id);
        start(CHANGES);
        awaitReceived(2);

        assertThat(events()).isEqualTo(List.of("created", "deleted"));
    }

    @Test
    void aDeletionBringsTheRecordAsItWas() throws Exception {
        String id = create("Acme");
        start(CHANGES + "&initialSync=all");
        awaitReceived(1);

        send("companies/deleteOne?softDelete=true", null, id);
        awaitReceived(2);

        assertThat(received.get(1).headers()).containsEntry("CamelTwentyId", id);
        assertThat(received.get(1).record()).containsEntry("name", "Acme");
    }
}
