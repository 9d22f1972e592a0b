package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyConfiguration;
import java.time.Duration;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * How long one attempt at a call may take, and how much may be answered to it.
 *
 * @param connect until the connection stands
 * @param response the longest silence of the server, before the first byte of its answer and between two
 * @param call all of it, from waiting for a connection to the last byte of the answer
 * @param size of the answer, in bytes, decompressed
 */
public record CallBounds(Duration connect, Duration response, Duration call, int size) {
    /** Where nobody says. */
    public static final CallBounds DEFAULT = of(new TwentyConfiguration());

    static CallBounds of(TwentyConfiguration connection) {
        return new CallBounds(
                Duration.ofMillis(connection.getConnectTimeout()),
                Duration.ofMillis(connection.getResponseTimeout()),
                Duration.ofMillis(connection.getCallTimeout()),
                connection.getMaxResponseSize());
    }

    /** The same, and no time longer than this. */
    public CallBounds within(Duration most) {
        return new CallBounds(shorter(connect, most), shorter(response, most), shorter(call, most), size);
    }

    /** How long nothing may move between here and the server. */
    Duration silence() {
        return connect.compareTo(response) > 0 ? connect : response;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** What HttpClient keeps of it by itself. Times that the user has set for it, as Camel's http component does, win. */
    @SuppressWarnings("deprecation") // the time of a connection manager would hold for all calls
    RequestConfig config(HttpClient client) {
        RequestConfig users = client instanceof Configurable configured && configured.getConfig() != null
                ? configured.getConfig()
                : RequestConfig.DEFAULT;
        return RequestConfig.copy(users)
                .setConnectTimeout(users.getConnectTimeout() == null ? timeout(connect) : users.getConnectTimeout())
                .setResponseTimeout(users.getResponseTimeout() == null ? timeout(response) : users.getResponseTimeout())
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}
