package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ServiceStatus;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key given to a Kamelet shows in no log, no exception and no endpoint of Twenty. */
class KameletKeyTest {
    private static final String KEY = "eyJhbGciOi.kamelet-key+of/a=workspace";

    private final StringWriter log = new StringWriter();
    private WriterAppender appender;

    @BeforeEach
    void readLog() {
        Configuration configuration = context().getConfiguration();
        appender = WriterAppender.newBuilder()
                .setName("everything")
                .setTarget(log)
                .setLayout(PatternLayout.newBuilder()
                        .withPattern("%level %logger %msg%n%throwable")
                        .build())
                .build();
        appender.start();
        configuration.getRootLogger().removeAppender("console");
        configuration.getRootLogger().addAppender(appender, Level.ALL, null);
        // below that, Camel Main itself lists all properties with their values
        configuration.getRootLogger().setLevel(Level.INFO);
        configuration.getLoggers().forEach((name, logger) -> logger.setLevel(Level.INFO));
        context().updateLoggers();
    }

    @AfterEach
    void restoreLog() {
        appender.stop();
        context().reconfigure();
    }

    private static LoggerContext context() {
        return (LoggerContext) LogManager.getContext(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:with-key", "direct:with-key-in-uri"})
    void theKeyIsUsedAndShowsNowhere(String route, @TempDir Path folder) {
        try (TwentySandbox twenty = TwentySandbox.start();
                YamlExample example = new YamlExample(twenty, folder, "classpath:kamelet-with-key.yaml")
                        .with("crm.api-key", KEY)
                        .start()) {
            Exchange exchange =
                    example.template().request(route, e -> e.getMessage().setBody(Map.of("name", "Contoso")));

            assertThat(twenty.requests()).singleElement().satisfies(request -> assertThat(request.headers())
                    .containsEntry("authorization", "Bearer " + KEY));
            assertThat(exchange.getException()).isInstanceOf(TwentyAuthenticationException.class);
            StringWriter trace = new StringWriter();
            exchange.getException().printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(KEY);
            CamelContext camel = example.main().getCamelContext();
            assertThat(camel.getStatus()).isEqualTo(ServiceStatus.Started);
            assertThat(camel.getEndpoints())
                    .filteredOn(endpoint -> !endpoint.getEndpointUri().startsWith("kamelet:"))
                    .noneMatch(endpoint -> endpoint.getEndpointUri().contains(KEY));
        }
        assertThat(log.toString())
                .contains("Started with-key", "Failed delivery")
                .doesNotContain(KEY);
    }
}
