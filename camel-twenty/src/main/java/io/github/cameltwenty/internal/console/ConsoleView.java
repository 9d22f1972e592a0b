package io.github.cameltwenty.internal.console;

import io.github.cameltwenty.TwentyProgress;
import io.github.cameltwenty.internal.changes.feed.FeedView;
import io.github.cameltwenty.internal.client.WorkspaceView;
import java.util.List;

/**
 * All that the dev console shows.
 *
 * @param works the operations over many records that are under way
 * @param errors the last first
 */
public record ConsoleView(
        List<WorkspaceView> workspaces,
        List<TwentyProgress.State> works,
        List<FeedView> feeds,
        List<CallError> errors) {
    /**
     * @param activity null where nobody took note of it
     */
    public static ConsoleView of(List<WorkspaceView> workspaces, List<FeedView> feeds, Activity activity) {
        return new ConsoleView(
                workspaces,
                activity == null ? List.of() : activity.works(),
                feeds,
                activity == null ? List.of() : activity.errors());
    }
}
