package io.github.cameltwenty.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page for people at {@code /}: the records and the last calls. It asks for {@code /sandbox/state} again and again,
 * which needs no key; no Twenty has such paths.
 */
final class LivePage {
    /** The table of records is to be read, not to be paged through. */
    static final int SHOWN_RECORDS = 100;

    private static final Map<String, Asset> ASSETS = Map.of(
            "/", new Asset("index.html", "text/html; charset=utf-8"),
            "/sandbox/page.css", new Asset("page.css", "text/css; charset=utf-8"),
            "/sandbox/page.js", new Asset("page.js", "text/javascript; charset=utf-8"));

    /** Of webhooks, and of accounts at mail servers. */
    private static final List<String> SECRETS =
            List.of("secret", "accessToken", "refreshToken", "connectionParameters");

    private static final String STATE = "/sandbox/state";

    /** Nothing from elsewhere is loaded, and what a record holds is never run. */
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control",
            "no-store",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:");

    private final String title;
    private final Api api;
    private final LastCalls calls;

    /** @param title which Twenty it is */
    LivePage(String title, Api api, LastCalls calls) {
        this.title = title;
        this.api = api;
        this.calls = calls;
    }

    private record Asset(String file, String contentType) {
        Reply reply() {
            try (InputStream in = LivePage.class.getResourceAsStream("page/" + file)) {
                return new Reply(200, contentType, HEADERS, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Nothing where the request is none for the page. */
    Optional<Reply> answer(SandboxRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Optional.empty();
        }
        return request.path().equals(STATE)
                ? Optional.of(state(Query.of(request.rawQuery()).get("resource")))
                : Optional.ofNullable(ASSETS.get(request.path())).map(Asset::reply);
    }

    /** @param resource whose records are shown; null for none */
    private Reply state(String resource) {
        Map<String, Integer> counts = api.counts();
        List<Map<String, Object>> records =
                resource != null && counts.containsKey(resource) ? api.latest(resource, SHOWN_RECORDS) : List.of();
        Map<String, Object> state = Json.object(
                "twenty",
                title,
                "counts",
                counts,
                "resource",
                resource,
                "records",
                records.stream().map(LivePage::shown).toList(),
                "calls",
                calls.latestFirst().stream().map(LastCall::shown).toList());
        Reply reply = Reply.json(200, state);
        return new Reply(200, reply.contentType(), HEADERS, reply.body());
    }

    private static Map<String, Object> shown(Map<String, Object> record) {
        SECRETS.forEach(name -> record.computeIfPresent(name, (field, value) -> LastCalls.HIDDEN));
        return record;
    }
}
