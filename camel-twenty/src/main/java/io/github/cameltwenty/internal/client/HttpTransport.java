package io.github.cameltwenty.internal.client;

import static org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager.DEFAULT_MAX_CONNECTIONS_PER_ROUTE;
import static org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager.DEFAULT_MAX_TOTAL_CONNECTIONS;

import java.io.Closeable;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.CompositeHttpConfigurer;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.pool.ConnPoolControl;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.util.TimeValue;

/**
 * The HttpClient for one workspace, built by Camel's own http or https component, so that its proxy, TLS, pool and time-out
 * settings hold for Twenty too. Not so its redirects, cookies and repeats: they would carry the key elsewhere or send a record
 * twice.
 */
public final class HttpTransport implements Closeable {
    /** Twenty closes a connection that was idle for 5 s. */
    private static final Duration SERVER_KEEPS_ALIVE = Duration.ofSeconds(5);

    /** Unless the user sets another. */
    private static final Duration CAMELS_SILENCE = Duration.ofMinutes(3);

    private final HttpComponent users;
    private final String baseUrl;
    private HttpComponent component;
    private HttpEndpoint endpoint;

    /** What TLS settings of the user's own are worth is seen at once; else the client is made for the first call. */
    public HttpTransport(CamelContext context, String baseUrl) {
        this.baseUrl = baseUrl;
        users = context.getComponent(baseUrl.substring(0, baseUrl.indexOf(':')), HttpComponent.class);
        if (users.getSslContextParameters() != null) {
            endpoint = open();
        }
    }

    private HttpEndpoint open() {
        component = BoundedHttpComponent.like(users);
        // a silence that the user allows for a connection holds for the answer too
        boolean isSilenceSet = users.getResponseTimeout() == 0 && users.getSoTimeout() != CAMELS_SILENCE.toMillis();
        String options = isSilenceSet ? "?responseTimeout=" + users.getSoTimeout() : "";
        HttpEndpoint opened;
        try {
            opened = (HttpEndpoint) component.createEndpoint(baseUrl + options);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
        // its listener would print the request's headers
        opened.setHttpActivityListener(null);
        opened.setLogHttpActivity(false);
        HttpClientConfigurer configurer = opened.getHttpClientConfigurer();
        opened.setHttpClientConfigurer(
                CompositeHttpConfigurer.combineConfigurers(configurer, HttpTransport::configure));
        ServiceHelper.startService(opened);
        return opened;
    }

    private static void configure(HttpClientBuilder builder) {
        builder.disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .setKeepAliveStrategy(HttpTransport::keepAlive)
                .setRequestExecutor(new QuietRequestExecutor());
    }

    /** A fifth less than the server keeps the connection, so that it never closes one that a request is just taking. */
    private static TimeValue keepAlive(HttpResponse response, HttpContext context) {
        TimeValue advertised = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
        long milliseconds = Math.min(advertised.toMilliseconds(), SERVER_KEEPS_ALIVE.toMillis());
        return TimeValue.ofMilliseconds(Math.max(1, milliseconds * 4 / 5));
    }

    public synchronized HttpClient httpClient() {
        if (endpoint == null) {
            endpoint = open();
        }
        return endpoint.getHttpClient();
    }

    /** Those in use and those that are kept. */
    synchronized int openConnections() {
        if (endpoint == null || !(endpoint.getClientConnectionManager() instanceof ConnPoolControl<?> pool)) {
            return 0;
        }
        PoolStats stats = pool.getTotalStats();
        return stats.getLeased() + stats.getAvailable();
    }

    /** How many calls there can be at a time. */
    int connections() {
        if (users.getClientConnectionManager() instanceof ConnPoolControl<?> pool) {
            return Math.min(pool.getDefaultMaxPerRoute(), pool.getMaxTotal());
        }
        return Math.min(
                orElse(users.getConnectionsPerRoute(), DEFAULT_MAX_CONNECTIONS_PER_ROUTE),
                orElse(users.getMaxTotalConnections(), DEFAULT_MAX_TOTAL_CONNECTIONS));
    }

    /** As Camel leaves it to HttpClient where nothing is set. */
    private static int orElse(int set, int httpClients) {
        return set > 0 ? set : httpClients;
    }

    @Override
    public synchronized void close() {
        ServiceHelper.stopAndShutdownService(endpoint);
        if (component != users) {
            ServiceHelper.stopAndShutdownService(component);
        }
    }
}
