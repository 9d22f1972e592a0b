package io.github.cameltwenty.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** The last calls, for people to look at. Safe for threads. */
final class LastCalls {
    static final int KEPT = 100;

    static final String HIDDEN = "***";

    /** The links to files of later Twentys open without a key. */
    private static final Pattern TOKEN = Pattern.compile("(?<=(?:^|&)token=)[^&]*");

    private final Deque<LastCall> calls = new ArrayDeque<>(KEPT);
    private final Keys keys;

    /** @param keys what is never shown, wherever it stands in a URL */
    LastCalls(Keys keys) {
        this.keys = keys;
    }

    synchronized void add(SandboxRequest request, int status, Duration took) {
        if (calls.size() == KEPT) {
            calls.removeFirst();
        }
        String query = request.rawQuery() == null
                ? null
                : hidden(TOKEN.matcher(request.rawQuery()).replaceAll(HIDDEN));
        String at = Dates.written(Instant.now().minus(took));
        double millis = took.toNanos() / 10_000 / 100.0;
        calls.addLast(new LastCall(at, request.method(), hidden(request.path()), query, status, millis));
    }

    private String hidden(String text) {
        String shown = text;
        for (String key : keys.tokens()) {
            if (!key.isEmpty()) {
                shown = shown.replace(key, HIDDEN).replace(URLEncoder.encode(key, StandardCharsets.UTF_8), HIDDEN);
            }
        }
        return shown;
    }

    /** The latest first. */
    synchronized List<LastCall> latestFirst() {
        List<LastCall> latest = new ArrayList<>(calls);
        Collections.reverse(latest);
        return latest;
    }
}
