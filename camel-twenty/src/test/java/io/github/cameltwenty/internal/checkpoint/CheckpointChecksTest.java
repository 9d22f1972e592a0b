package io.github.cameltwenty.internal.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyValidationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not go with a checkpoint is refused before the first message. */
class CheckpointChecksTest extends CheckpointedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "companies/createOne?checkpoint=a | The option checkpoint is not for createOne",
                "companies/findAll?checkpoint=a | The option checkpoint is not for findAll",
                "companies/createMany?checkpoint=a&clientIds=false | does not go with clientIds=false",
                "companies/createMany?checkpoint=a&outputFormat=envelope | does not go with outputFormat=envelope",
                "companies/upsertMany?upsertBy=name&checkpoint=a&onDuplicateKey=refuse |"
                        + " does not go with onDuplicateKey=refuse",
                "companies/deleteMany?checkpoint=a&filter=name[eq]:A | does not go with a filter",
                "webhooks/createMany?checkpoint=a | is not for webhooks, which are settings on later servers",
                "apiKeys/createMany?checkpoint=a&withToken=true | is not for apiKeys",
                "companies/createMany?checkpoint=RAW( ) | which is no name",
            })
    void atTheStart(String uri, String reason) {
        assertThatThrownBy(() -> context.getEndpoint("twenty:" + uri)).hasStackTraceContaining(reason);
    }

    @Test
    void aNameInAHeaderIsCheckedToo() {
        Throwable failure = send(
                        "twenty:companies/createMany?clientIds=false",
                        companies(1),
                        Map.of(TwentyConstants.CHECKPOINT, "a"))
                .getException();

        assertThat(failure)
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("The option checkpoint does not go with clientIds=false");
    }

    @Test
    void aFilterInAHeaderIsRefusedToo() {
        Throwable failure = send(
                        "twenty:companies/deleteMany?checkpoint=a", null, Map.of(TwentyConstants.FILTER, "name[eq]:A"))
                .getException();

        assertThat(failure)
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("The option checkpoint does not go with a filter");
    }

    @Test
    void withoutACheckpointNothingIsKept() {
        sent("twenty:companies/createMany", List.of(Map.of("name", "A")));

        assertThat(directory).isEmptyDirectory();
    }
}
