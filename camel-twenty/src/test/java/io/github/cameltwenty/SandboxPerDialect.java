package io.github.cameltwenty;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** A sandbox of each dialect, and a context with a component for each, under the dialect's name. */
public final class SandboxPerDialect implements AutoCloseable {
    private final Map<Dialect, TwentySandbox> servers = new EnumMap<>(Dialect.class);
    private final DefaultCamelContext context = new DefaultCamelContext();

    public SandboxPerDialect(List<Dialect> dialects) {
        for (Dialect dialect : dialects) {
            TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().dialect(dialect));
            servers.put(dialect, twenty);
            TwentyComponent component = new TwentyComponent();
            component.setBaseUrl(twenty.baseUrl());
            component.setApiKey(twenty.apiKey());
            context.addComponent(scheme(dialect), component);
        }
        context.start();
    }

    public static String scheme(Dialect dialect) {
        return dialect.name().replace("_", "").toLowerCase(Locale.ROOT);
    }

    public Map<Dialect, TwentySandbox> servers() {
        return servers;
    }

    public CamelContext context() {
        return context;
    }

    @Override
    public void close() {
        context.stop();
        servers.values().forEach(TwentySandbox::close);
    }
}
