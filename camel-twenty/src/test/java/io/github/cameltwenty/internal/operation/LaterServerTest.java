package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.List;
import java.util.Map;

/** On a Twenty of November 2025. */
public abstract class LaterServerTest extends SandboxedTest {
    static final String UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().dialect(Dialect.V1_10);
    }

    Map<String, Object> company(String name) {
        return record("companies", Map.of("name", name));
    }

    @SuppressWarnings("unchecked")
    protected Map<String, Object> record(String resource, Map<String, ?> values) {
        return (Map<String, Object>)
                sent("twenty:" + resource + "/createOne", values).getMessage().getBody();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> found(String uri) {
        return (List<Map<String, Object>>) sent(uri, null).getMessage().getBody();
    }

    SandboxRequest lastCall() {
        List<SandboxRequest> calls = calls();
        assertThat(calls).isNotEmpty();
        return calls.get(calls.size() - 1);
    }
}
