package io.github.cameltwenty.examples.quarkus;

// tag::quarkus-sandbox[]
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A Twenty in memory for as long as the tests run, and for their fields of its type. */
public class SandboxResource implements QuarkusTestResourceLifecycleManager {
    private TwentySandbox twenty;

    @Override
    public Map<String, String> start() {
        twenty = TwentySandbox.start();
        return Map.of(
                "camel.component.twenty.base-url", twenty.baseUrl(),
                "camel.component.twenty.api-key", twenty.apiKey());
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(twenty, new TestInjector.MatchesType(TwentySandbox.class));
    }

    @Override
    public void stop() {
        twenty.close();
    }
}
// end::quarkus-sandbox[]
