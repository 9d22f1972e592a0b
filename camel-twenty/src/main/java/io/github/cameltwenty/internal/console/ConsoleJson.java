package io.github.cameltwenty.internal.console;

import io.github.cameltwenty.TwentyProgress;
import io.github.cameltwenty.TwentyRateLimitException.Limit;
import io.github.cameltwenty.internal.changes.feed.FeedView;
import io.github.cameltwenty.internal.client.WorkspaceView;
import io.github.cameltwenty.internal.server.KnownServer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.camel.util.json.JsonObject;

/** The dev console's JSON. Times are ISO 8601, durations milliseconds; what is not known is left out. */
public final class ConsoleJson {
    private ConsoleJson() {}

    public static JsonObject of(ConsoleView view) {
        JsonObject root = new JsonObject();
        root.put("workspaces", all(view.workspaces(), ConsoleJson::workspace));
        root.put("work", all(view.works(), ConsoleJson::work));
        root.put("feeds", all(view.feeds(), ConsoleJson::feed));
        root.put("errors", all(view.errors(), ConsoleJson::error));
        return root;
    }

    private static <T> List<JsonObject> all(List<T> values, Function<T, JsonObject> write) {
        return values.stream().map(write).toList();
    }

    private static JsonObject workspace(WorkspaceView view) {
        JsonObject json = new JsonObject();
        json.put("baseUrl", view.baseUrl());
        json.put("caller", view.caller());
        json.put("users", view.users());
        json.put("server", server(view.server()));
        json.put("limits", limits(view.limits()));
        json.put("callsUnderWay", view.callsUnderWay());
        json.put("openConnections", view.openConnections());
        json.put("retries", view.retries());
        return json;
    }

    private static JsonObject server(KnownServer.State server) {
        JsonObject json = new JsonObject();
        json.put("known", server.how().name().toLowerCase(Locale.ROOT));
        put(json, "version", server.version());
        put(json, "like", server.like());
        put(json, "age", server.age());
        return json;
    }

    private static JsonObject limits(WorkspaceView.Limits limits) {
        JsonObject json = new JsonObject();
        put(json, "requestsPerMinute", limits.requestsPerMinute());
        put(json, "requestsPerSecond", limits.requestsPerSecond());
        json.put("bucket", limits.bucket());
        json.put("learned", all(limits.learned(), ConsoleJson::learned));
        limits.tokensLeft().ifPresent(tokens -> json.put("tokensLeft", tokens));
        json.put("heldBack", limits.heldBack().toMillis());
        return json;
    }

    private static JsonObject learned(Limit limit) {
        JsonObject json = new JsonObject();
        json.put("calls", limit.calls());
        json.put("window", limit.window().toMillis());
        return json;
    }

    private static JsonObject work(TwentyProgress.State work) {
        JsonObject json = new JsonObject();
        json.put("resource", work.resource());
        json.put("operation", work.operation());
        json.put("done", work.done());
        json.put("failed", work.failed());
        put(json, "total", work.total());
        json.put("rate", work.rate());
        json.put("elapsed", work.elapsed().toMillis());
        return json;
    }

    private static JsonObject feed(FeedView feed) {
        JsonObject json = new JsonObject();
        json.put("resource", feed.resource());
        json.put("way", feed.way());
        put(json, "routeId", feed.routeId());
        put(json, "state", feed.state());
        put(json, "stateKey", feed.stateKey());
        put(json, "position", feed.position());
        put(json, "deletionsPosition", feed.deletionsPosition());
        put(json, "lag", feed.lag());
        json.put("underWay", feed.underWay());
        json.put("failed", feed.failed());
        json.put("remembered", feed.remembered());
        put(json, "knownIds", feed.knownIds());
        return json;
    }

    private static JsonObject error(CallError error) {
        JsonObject json = new JsonObject();
        put(json, "at", error.at());
        json.put("workspace", error.workspace());
        json.put("action", error.action());
        json.put("attempt", error.attempt());
        json.put("status", error.status());
        json.put("exception", error.exception());
        json.put("message", error.message());
        return json;
    }

    private static void put(JsonObject json, String name, Object value) {
        if (value instanceof Duration time) {
            json.put(name, time.toMillis());
        } else if (value instanceof Number) {
            json.put(name, value);
        } else if (value != null) {
            json.put(name, value.toString());
        }
    }
}
