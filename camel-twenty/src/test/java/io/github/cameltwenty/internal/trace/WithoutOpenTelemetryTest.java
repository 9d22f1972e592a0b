package io.github.cameltwenty.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.ClassPath;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a class path without OpenTelemetry and Camel's tracers, all else works. */
class WithoutOpenTelemetryTest {
    private final TwentySandbox twenty =
            TwentySandbox.start(TwentySandbox.options().seed(Map.of("companies", List.of(Map.of("name", "Acme")))));

    @AfterEach
    void stop() {
        twenty.close();
    }

    /** A program of its own, whose classes come by the other class path. */
    public static final class FindCompanies {
        private FindCompanies() {}

        public static String find(String baseUrl, String apiKey) throws Exception {
            try (CamelContext context = new DefaultCamelContext()) {
                TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
                component.setBaseUrl(baseUrl);
                component.setApiKey(apiKey);
                context.start();
                return context.createProducerTemplate()
                        .requestBody("twenty:companies/findMany?tracePropagation=true", (Object) null, List.class)
                        .toString();
            }
        }
    }

    @Test
    void recordsAreFound() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                ClassPath.without("opentelemetry-.*|camel-opentelemetry.*|camel-telemetry.*|camel-tracing.*")) {
            Thread.currentThread().setContextClassLoader(loader);
            assertThatThrownBy(() -> loader.loadClass("io.opentelemetry.api.OpenTelemetry"))
                    .isInstanceOf(ClassNotFoundException.class);

            Object found = loader.loadClass(FindCompanies.class.getName())
                    .getMethod("find", String.class, String.class)
                    .invoke(null, twenty.baseUrl(), twenty.apiKey());

            assertThat(found).asString().contains("Acme");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
