package io.github.cameltwenty.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.ClassPath;
import io.github.cameltwenty.StubTwenty;
import io.github.cameltwenty.StubbedTest;
import java.net.URLClassLoader;
import java.util.function.BiFunction;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The component works where Micrometer is not on the class path. */
class WithoutMicrometerTest {
    private final StubTwenty stub = new StubTwenty();

    @AfterEach
    void close() {
        stub.close();
    }

    /** Loaded anew, by a loader that has all but Micrometer and what needs it. */
    public static final class FindOne implements BiFunction<String, String, String> {
        @Override
        public String apply(String baseUrl, String apiKey) {
            try (CamelContext context = new DefaultCamelContext()) {
                context.start();
                return context.createProducerTemplate()
                        .requestBodyAndHeader(
                                "twenty:companies/findOne?baseUrl=" + baseUrl + "&apiKey=" + apiKey,
                                null,
                                "CamelTwentyId",
                                StubbedTest.ID)
                        .toString();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    @SuppressWarnings("unchecked") // the class is another one there
    void aCallIsMadeAsEver() throws Exception {
        stub.answer(200, StubbedTest.ONE);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = ClassPath.without(".*micrometer.*")) {
            Thread.currentThread().setContextClassLoader(loader);
            assertThatThrownBy(() -> loader.loadClass("io.micrometer.core.instrument.MeterRegistry"))
                    .isInstanceOf(ClassNotFoundException.class);

            BiFunction<String, String, String> call =
                    (BiFunction<String, String, String>) loader.loadClass(FindOne.class.getName())
                            .getDeclaredConstructor()
                            .newInstance();

            assertThat(call.apply(stub.baseUrl(), StubTwenty.API_KEY)).contains("Acme");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
