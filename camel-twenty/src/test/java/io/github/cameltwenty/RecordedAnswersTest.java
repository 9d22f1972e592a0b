package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Of Twenty 1.0.3. */
class RecordedAnswersTest extends RecordedAnswers {
    RecordedAnswersTest() {
        super("1.0", "v1.0.3/exchanges.json", "v1.0.3/operations-exchanges.json");
    }

    @Test
    void mostOfTheRecordingsAreActions() throws IOException {
        assertThat(actions()).hasSizeGreaterThan(400);
    }
}
