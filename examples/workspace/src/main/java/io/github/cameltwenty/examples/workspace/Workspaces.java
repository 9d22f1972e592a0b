package io.github.cameltwenty.examples.workspace;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CliConnectorFactory;

/** The Camel context that a command works with, in which each workspace is a component of its own. */
final class Workspaces implements AutoCloseable {
    private final ProgressBars bars;
    private DefaultCamelContext context;
    private final List<TwentySandbox> sandboxes = new ArrayList<>();
    private TemporaryFolder state;

    Workspaces(ProgressBars bars) {
        this.bars = bars;
    }

    /** Started where it is needed: a command that is wrong has said so before. */
    private DefaultCamelContext context() {
        if (context == null) {
            context = new DefaultCamelContext();
            context.disableJMX();
            // of the plugin, where the Camel CLI has loaded it
            context.setApplicationContextClassLoader(Workspaces.class.getClassLoader());
            context.getManagementStrategy().addEventNotifier(bars);
            withoutConnector(context);
            context.start();
        }
        return context;
    }

    /** In the Camel CLI one would list its dev consoles while they start, at which Camel 4.17 may fail. */
    private static void withoutConnector(DefaultCamelContext context) {
        CliConnectorFactory connector = context.getCamelContextExtension().getContextPlugin(CliConnectorFactory.class);
        if (connector != null) {
            connector.setEnabled(false);
        }
    }

    LiveWorkspace open(String scheme, WorkspaceAddress address) {
        context().addComponent(scheme, address.component());
        return new LiveWorkspace(address.toString(), scheme, context().createProducerTemplate());
    }

    /** A Twenty in memory, which is gone with the others. */
    LiveWorkspace open(String scheme, TwentySandbox sandbox) throws IOException {
        state = state == null ? TemporaryFolder.make() : state;
        sandboxes.add(sandbox);
        return open(scheme, new WorkspaceAddress(sandbox.baseUrl(), sandbox.apiKey(), null));
    }

    /** Where to remember what is done with a sandbox, which is of no use once that is gone; empty without any. */
    Optional<Path> stateOfSandboxes() {
        return Optional.ofNullable(state).map(TemporaryFolder::path);
    }

    @Override
    public void close() throws IOException {
        if (context != null) {
            context.close();
        }
        sandboxes.forEach(TwentySandbox::close);
        if (state != null) {
            state.close();
        }
    }
}
