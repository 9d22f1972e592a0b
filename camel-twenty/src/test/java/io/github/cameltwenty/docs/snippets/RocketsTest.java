package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import io.github.cameltwenty.sandbox.junit.TwentySandboxTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

// tag::sandbox-annotation[]
@TwentySandboxTest(dialect = Dialect.V1_10, options = "workspace")
class RocketsTest {
    static TwentySandboxOptions workspace() {
        return TwentySandbox.options()
                .customObject("rocket", "rockets", Map.of("thrust", FieldType.INTEGER))
                .seed(Map.of("rockets", List.of(Map.of("name", "R1", "thrust", 7))));
    }

    @Test
    void beginsWithARocket(TwentySandbox twenty) {
        assertThat(twenty.records("rockets")).extracting("thrust").containsExactly(7);
    }
}
// end::sandbox-annotation[]
