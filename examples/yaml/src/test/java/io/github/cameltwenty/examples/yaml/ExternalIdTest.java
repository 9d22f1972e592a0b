package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExternalIdTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"V1_0", "V1_10", "V2_21"})
    void aRecordThatComesTwiceIsOneRecord(Dialect dialect) {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().dialect(dialect));
                YamlExample example =
                        new YamlExample(twenty, folder, "classpath:reference/external-id.camel.yaml").start()) {
            example.template().sendBody("direct:external-id", "[{\"externalId\": \"A-1\", \"name\": \"Acme\"}]");
            example.template().sendBody("direct:external-id", "[{\"externalId\": \"A-1\", \"name\": \"Acme Ltd\"}]");

            assertThat(twenty.records("companies")).singleElement().satisfies(company -> assertThat(company)
                    .containsEntry("name", "Acme Ltd"));
        }
    }
}
