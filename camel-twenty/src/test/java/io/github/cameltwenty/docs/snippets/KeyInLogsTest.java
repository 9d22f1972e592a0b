package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.Log;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.spi.PropertiesFunction;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code http.md} says of the key and the logs: each line that is logged at any level is looked through. */
class KeyInLogsTest {
    private final TwentySandbox twenty = TwentySandbox.start();

    @AfterEach
    void stop() {
        twenty.close();
    }

    @Test
    void aKeyFromTheEnvironmentIsPrintedByTwoLoggersOfCamelAtDebug() throws Exception {
        assertThat(loggersThatPrintTheKey(Level.DEBUG, "camel.component.twenty.api-key", "{{env:TWENTY_API_KEY}}"))
                .containsExactlyInAnyOrder(
                        "org.apache.camel.component.properties.DefaultPropertiesParser",
                        "org.apache.camel.component.properties.PropertiesComponent");
    }

    @Test
    void atInfoItIsPrintedByNone() throws Exception {
        assertThat(loggersThatPrintTheKey(Level.INFO, "camel.component.twenty.api-key", "{{env:TWENTY_API_KEY}}"))
                .isEmpty();
    }

    @Test
    void aKeyFromAFileIsPrintedByNone(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key"), twenty.apiKey());

        assertThat(loggersThatPrintTheKey(Level.ALL, "camel.component.twenty.api-key-file", file.toString()))
                .isEmpty();
    }

    private Set<String> loggersThatPrintTheKey(Level level, String option, String value) throws Exception {
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("false");
        main.addProperty("camel.component.twenty.base-url", twenty.baseUrl());
        main.addProperty(option, value);
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeInitialize(BaseMainSupport started) {
                started.getCamelContext().getPropertiesComponent().addPropertiesFunction(new Environment());
            }
        });
        try (Log log = Log.start(level)) {
            main.start();
            find(main.getCamelContext());
            main.stop();
            return log.lines().stream()
                    .filter(line -> line.contains(twenty.apiKey()))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .collect(Collectors.toSet());
        }
    }

    private void find(CamelContext context) {
        context.createProducerTemplate().requestBody("twenty:companies/findMany", (Object) null);
        assertThat(twenty.requests()).hasSize(1);
        assertThat(context.getComponent("twenty", TwentyComponent.class)).isNotNull();
    }

    /** Stands for the environment, which a test cannot set. */
    private final class Environment implements PropertiesFunction {
        @Override
        public String getName() {
            return "env";
        }

        @Override
        public String apply(String name) {
            return twenty.apiKey();
        }
    }
}
