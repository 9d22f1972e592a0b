package io.github.cameltwenty.internal.trace;

import java.net.URI;

/**
 * The names of attributes: of OpenTelemetry's semantic conventions where there is one, else {@code camel.twenty.*}. The table of
 * {@code docs/traces.md} has them all.
 */
final class Names {
    static final String SERVER_ADDRESS = "server.address";
    static final String SERVER_PORT = "server.port";
    static final String URL_SCHEME = "url.scheme";
    static final String URL_TEMPLATE = "url.template";
    static final String METHOD = "http.request.method";
    static final String STATUS_CODE = "http.response.status_code";
    static final String RESEND_COUNT = "http.request.resend_count";
    static final String ERROR_TYPE = "error.type";

    static final String RESOURCE = "camel.twenty.resource";
    static final String OPERATION = "camel.twenty.operation";
    static final String RECORDS = "camel.twenty.records";
    static final String REFUSED = "camel.twenty.refused";
    static final String RETRIES = "camel.twenty.retries";
    static final String EVENT = "camel.twenty.event";
    static final String EVENT_SOURCE = "camel.twenty.event_source";

    /** An event of a call's span, with {@link #WAITED}. */
    static final String RATE_LIMIT = "camel.twenty.rate_limit";

    /** In milliseconds. */
    static final String WAITED = "camel.twenty.waited_ms";

    private Names() {}

    static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? 443 : 80;
    }
}
