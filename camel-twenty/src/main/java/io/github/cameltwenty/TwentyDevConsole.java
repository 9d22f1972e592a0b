package io.github.cameltwenty;

import io.github.cameltwenty.internal.changes.feed.FeedView;
import io.github.cameltwenty.internal.client.WorkspaceView;
import io.github.cameltwenty.internal.console.Activity;
import io.github.cameltwenty.internal.console.ConsoleJson;
import io.github.cameltwenty.internal.console.ConsoleText;
import io.github.cameltwenty.internal.console.ConsoleView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;

/**
 * What the component does at the moment, for Camel's dev console. Camel finds it where {@code camel-console} is. It calls no server and
 * shows no secret.
 */
@DevConsole(name = "twenty", displayName = "Twenty", description = "Workspaces, bulk work and feeds of Twenty CRM")
public class TwentyDevConsole extends AbstractDevConsole {
    public TwentyDevConsole() {
        super("camel", "twenty", "Twenty", "Workspaces, bulk work and feeds of Twenty CRM");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        return ConsoleText.of(view());
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        return ConsoleJson.of(view());
    }

    private ConsoleView view() {
        List<WorkspaceView> workspaces = components()
                .flatMap(component -> component.workspaceViews().stream())
                .toList();
        List<FeedView> feeds = getCamelContext().getEndpoints().stream()
                .filter(TwentyEndpoint.class::isInstance)
                .map(endpoint -> ((TwentyEndpoint) endpoint).feed())
                .flatMap(Optional::stream)
                .toList();
        return ConsoleView.of(workspaces, feeds, Activity.known(getCamelContext()));
    }

    /** Those that are there: a console makes none. */
    private Stream<TwentyComponent> components() {
        return getCamelContext().getComponentNames().stream()
                .map(getCamelContext()::hasComponent)
                .filter(TwentyComponent.class::isInstance)
                .map(TwentyComponent.class::cast);
    }
}
