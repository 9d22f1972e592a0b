package io.github.cameltwenty.examples.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was rejected is moved by a later run, once there is a place for it. */
class MendedTest {
    private static final String STAGES = "twenty:general/updateField?object=opportunities&field=stage";

    @TempDir
    private Path folder;

    @Test
    void dealsThatWereLostAreMovedOnceThereIsAStageForThem() {
        try (TwentySandbox twenty = Acme.start(Dialect.V2_21)) {
            try (Migration first = Migration.into(twenty, "hubspot", folder).start()) {
                first.run();
                first.call(STAGES, Map.of("options", "NEW|SCREENING|MEETING|PROPOSAL|CUSTOMER|LOST=Lost"));
            }
            List<String> before = new Moved(twenty).deals("hubspotId");
            try (Migration second = Migration.into(twenty, "hubspot", folder).start()) {
                second.run();
            }

            assertThat(new Moved(twenty).deals("hubspotId"))
                    .containsAll(before)
                    .hasSize(before.size() + 1)
                    .anyMatch(deal -> deal.startsWith("7003 | Spare parts | LOST"));
        }
    }
}
