package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyRateLimitException.Limit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;

/** How long a server asks to wait: by header in later versions, by its message alone before. */
final class RetryAfter {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
    private static final Pattern LIMIT = Pattern.compile("Limit reached \\((\\d{1,9}) tokens per (\\d{1,12}) ms\\)");

    private RetryAfter() {}

    /** By {@code Retry-After} (seconds or a date), else by {@code X-RateLimit-Reset} (epoch seconds); null without. */
    static Duration of(HttpResponse response) {
        Duration wait = retryAfter(value(response, HttpHeaders.RETRY_AFTER));
        String reset = value(response, "X-RateLimit-Reset");
        if (wait != null || !NUMBER.matcher(reset).matches()) {
            return wait;
        }
        return until(Instant.ofEpochSecond(Long.parseLong(reset)));
    }

    private static String value(HttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? "" : header.getValue().strip();
    }

    private static Duration retryAfter(String value) {
        if (NUMBER.matcher(value).matches()) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            return until(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration until(Instant time) {
        Duration wait = Duration.between(Instant.now(), time);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** The limit that a message names; null where none does. */
    static Limit limit(List<String> messages) {
        for (String message : messages) {
            Matcher limit = LIMIT.matcher(message);
            if (limit.find() && Integer.parseInt(limit.group(1)) > 0 && Long.parseLong(limit.group(2)) > 0) {
                return new Limit(Integer.parseInt(limit.group(1)), Duration.ofMillis(Long.parseLong(limit.group(2))));
            }
        }
        return null;
    }

    /** The time in which a limit's bucket gains a token; null without. */
    static Duration of(Limit limit) {
        return limit == null ? null : limit.window().dividedBy(limit.calls());
    }
}
