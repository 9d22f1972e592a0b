package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLClassLoader;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a class path without Camel's health checks, all else works. */
class WithoutHealthTest {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final URLClassLoader loader = ClassPath.without("camel-health-.*");
    private final StubTwenty stub = new StubTwenty();

    @AfterEach
    void close() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        loader.close();
        stub.close();
    }

    /** A program of its own, whose classes come by the other class path. */
    public static final class FindOne {
        private FindOne() {}

        public static String find(String baseUrl, String apiKey) throws Exception {
            try (CamelContext context = new DefaultCamelContext()) {
                TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
                component.setBaseUrl(baseUrl);
                component.setApiKey(apiKey);
                context.start();
                return context.createProducerTemplate()
                        .requestBody("twenty:companies/findOne?id=" + StubbedTest.ID, (Object) null)
                        .toString();
            }
        }
    }

    @Test
    void aCallIsMadeAsEver() throws Exception {
        stub.answer(200, StubbedTest.ONE);
        Thread.currentThread().setContextClassLoader(loader);

        Object found = loader.loadClass(FindOne.class.getName())
                .getMethod("find", String.class, String.class)
                .invoke(null, stub.baseUrl(), StubTwenty.API_KEY);

        assertThat(found).asString().contains("Acme");
    }

    /** As Camel Quarkus does with each health check that it finds, whether it is ever asked or not. */
    @Test
    void theCheckCanBeLoadedAndLookedAt() throws Exception {
        assertThatThrownBy(() -> loader.loadClass("org.apache.camel.impl.health.AbstractHealthCheck"))
                .isInstanceOf(ClassNotFoundException.class);

        Class<?> check = Class.forName(TwentyHealthCheck.class.getName(), true, loader);

        assertThat(check.getDeclaredMethods()).isNotEmpty();
        assertThat(check.getDeclaredFields()).isNotEmpty();
    }
}
