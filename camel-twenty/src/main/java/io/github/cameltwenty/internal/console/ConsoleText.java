package io.github.cameltwenty.internal.console;

import io.github.cameltwenty.TwentyProgress;
import io.github.cameltwenty.TwentyRateLimitException.Limit;
import io.github.cameltwenty.internal.changes.feed.FeedView;
import io.github.cameltwenty.internal.client.WorkspaceView;
import io.github.cameltwenty.internal.server.KnownServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The dev console's text. */
public final class ConsoleText {
    private static final String INDENT = "    ";
    private static final String DEEPER = INDENT + INDENT;

    private final StringBuilder text = new StringBuilder();

    private ConsoleText() {}

    public static String of(ConsoleView view) {
        ConsoleText console = new ConsoleText();
        view.workspaces().forEach(console::workspace);
        console.section("Work under way", view.works(), ConsoleText::work);
        console.section("Feeds", view.feeds(), ConsoleText::feed);
        console.section("Last errors", view.errors(), ConsoleText::error);
        return console.text.toString();
    }

    private void line(String indent, String line) {
        // the words of a server may have several
        text.append(indent).append(line.replaceAll("\\s*\\R\\s*", " ")).append('\n');
    }

    private <T> void section(String title, List<T> entries, Function<T, String> write) {
        if (!entries.isEmpty()) {
            line(INDENT, title + ":");
            entries.forEach(entry -> line(DEEPER, write.apply(entry)));
        }
    }

    private void workspace(WorkspaceView view) {
        line(INDENT, "Workspace: " + view.baseUrl() + " (" + view.caller() + ")");
        line(DEEPER, "Server: " + server(view.server()));
        line(DEEPER, "Limits: " + limits(view.limits()));
        line(
                DEEPER,
                "Calls: %,d under way, %,d repeated; connections: %,d; producers and consumers: %,d"
                        .formatted(view.callsUnderWay(), view.retries(), view.openConnections(), view.users()));
    }

    private static String server(KnownServer.State server) {
        return switch (server.how()) {
            case ASKED -> "like " + server.like() + ", as it said " + time(server.age()) + " ago";
            case GIVEN -> server.version() + ", as the option apiVersion says";
            case ASSUMED -> server.version() + ", as it gave no document " + time(server.age()) + " ago";
            case UNKNOWN -> "not asked, as nothing has depended on its version";
        };
    }

    private static String limits(WorkspaceView.Limits limits) {
        List<String> parts = new ArrayList<>();
        if (limits.requestsPerMinute() != null) {
            parts.add("requestsPerMinute=" + limits.requestsPerMinute());
        }
        if (limits.requestsPerSecond() != null) {
            parts.add("requestsPerSecond=" + limits.requestsPerSecond());
        }
        if (limits.bucket()) {
            parts.add("a bucket of your own");
        }
        limits.learned().forEach(limit -> parts.add(learned(limit)));
        if (parts.isEmpty()) {
            parts.add("none set, none learned");
        }
        limits.tokensLeft().ifPresent(tokens -> parts.add("%,d left".formatted(tokens)));
        if (!limits.heldBack().isZero()) {
            parts.add("all calls wait for " + time(limits.heldBack()));
        }
        return String.join(", ", parts);
    }

    private static String learned(Limit limit) {
        return "%,d calls in %s, as the server said".formatted(limit.calls(), time(limit.window()));
    }

    private static String work(TwentyProgress.State work) {
        StringBuilder line = new StringBuilder();
        line.append(String.format(Locale.ROOT, "%s/%s: %,d", work.resource(), work.operation(), work.done()));
        if (work.total() != null) {
            line.append(String.format(Locale.ROOT, " of %,d", work.total()));
        }
        line.append(String.format(Locale.ROOT, " done, %,d failed", work.failed()));
        return line.append(String.format(Locale.ROOT, " in %s, %,.1f a second now", time(work.elapsed()), work.rate()))
                .toString();
    }

    private static String feed(FeedView feed) {
        List<String> parts = new ArrayList<>();
        parts.add("by " + feed.way());
        add(parts, feed.state());
        add(parts, feed.position() == null ? null : "done until " + feed.position());
        add(parts, feed.deletionsPosition() == null ? null : "deletions until " + feed.deletionsPosition());
        add(parts, feed.lag() == null ? null : "behind by " + time(feed.lag()));
        if (feed.state() != null) {
            parts.add("%,d messages under way".formatted(feed.underWay()));
            parts.add("%,d states remembered".formatted(feed.remembered()));
        }
        add(parts, feed.knownIds() == null ? null : "%,d ids known".formatted(feed.knownIds()));
        add(parts, feed.failed() ? "a message failed and comes again" : null);
        String route = feed.routeId() == null ? "" : " (route " + feed.routeId() + ")";
        return feed.resource() + "/changes" + route + ": " + String.join(", ", parts);
    }

    private static void add(List<String> parts, String part) {
        if (part != null) {
            parts.add(part);
        }
    }

    private static String error(CallError error) {
        String prefix = error.action() + ": ";
        String message =
                error.message().startsWith(prefix) ? error.message().substring(prefix.length()) : error.message();
        return "%s %s at %s, attempt %d: %s: %s"
                .formatted(error.at(), error.action(), error.workspace(), error.attempt(), error.exception(), message);
    }

    private static String time(Duration time) {
        if (time.compareTo(Duration.ofSeconds(10)) < 0 && time.toMillisPart() != 0) {
            return time.toMillis() + " ms";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        String seconds = time.toSecondsPart() == 0 && time.toMinutes() > 0 ? "" : time.toSecondsPart() + " s";
        return ((time.toMinutes() == 0 ? "" : time.toMinutes() + " min ") + seconds).strip();
    }
}
