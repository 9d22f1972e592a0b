package io.github.cameltwenty.internal.client;

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
import org.apache.hc.core5.util.TimeValue;

/**
 * The HttpClient for one workspace, built by Camel's own http or https component, so that its proxy, TLS, pool and time-out
 * settings hold for Twenty too. Not so its redirects, cookies and repeats: they would carry the key elsewhere or send a record
 * twice.
 */
public final class HttpTransport implements Closeable {
    /** Twenty closes a connection that was idle for 5 s. */
    private static final Duration SERVER_KEEPS_ALIVE = Duration.ofSeconds(5);

    private final HttpEndpoint endpoint;

    public HttpTransport(CamelContext context, String baseUrl) {
        String scheme = baseUrl.substring(0, baseUrl.indexOf(':'));
        HttpComponent component = context.getComponent(scheme, HttpComponent.class);
        try {
            endpoint = (HttpEndpoint) component.createEndpoint(baseUrl);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
        // its listener would print the request's headers
        endpoint.setHttpActivityListener(null);
        endpoint.setLogHttpActivity(false);
        HttpClientConfigurer users = endpoint.getHttpClientConfigurer();
        endpoint.setHttpClientConfigurer(CompositeHttpConfigurer.combineConfigurers(users, HttpTransport::configure));
        ServiceHelper.startService(endpoint);
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

    public HttpClient httpClient() {
        return endpoint.getHttpClient();
    }

    @Override
    public void close() {
        ServiceHelper.stopAndShutdownService(endpoint);
    }
}
