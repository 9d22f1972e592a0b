package io.github.cameltwenty.internal.client;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.socket.ConnectionSocketFactory;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;

/**
 * Camel's http component with the settings of the user's, whose connections read no status line and no headers without end: the
 * user's own cannot be told to, and serves other routes.
 */
final class BoundedHttpComponent extends HttpComponent {
    /** What servers and proxies send is below a tenth of that. */
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(64 * 1024)
            .setMaxHeaderCount(500)
            .setMaxEmptyLineCount(10)
            .build();

    /** A component that is no plain one is taken as it is: what it does otherwise would be lost. */
    static HttpComponent like(HttpComponent users) {
        PropertyConfigurer setter = users.getComponentPropertyConfigurer();
        if (users.getClass() != HttpComponent.class || !(setter instanceof PropertyConfigurerGetter options)) {
            return users;
        }
        CamelContext context = users.getCamelContext();
        BoundedHttpComponent bounded = new BoundedHttpComponent();
        bounded.setCamelContext(context);
        Map<String, Object> properties = new HashMap<>();
        PluginHelper.getBeanIntrospection(context).getProperties(users, properties, null, false);
        properties.forEach((name, value) -> {
            if (options.getOptionType(name, false) != null) {
                setter.configure(context, bounded, name, value, false);
            }
        });
        ServiceHelper.startService(bounded);
        return bounded;
    }

    /** As Camel's own does, but for the limits. */
    @Override
    @SuppressWarnings("deprecation") // as Camel calls it
    protected HttpClientConnectionManager createConnectionManager(
            Registry<ConnectionSocketFactory> registry,
            int maxTotalConnections,
            int connectionsPerRoute,
            SocketConfig socketConfig) {
        PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager(
                registry,
                PoolConcurrencyPolicy.STRICT,
                TimeValue.ofMilliseconds(getConnectionTimeToLive()),
                ManagedHttpClientConnectionFactory.builder().http1Config(LIMITS).build());
        pool.setDefaultSocketConfig(socketConfig);
        if (getMaxTotalConnections() > 0) {
            pool.setMaxTotal(getMaxTotalConnections());
        }
        if (getConnectionsPerRoute() > 0) {
            pool.setDefaultMaxPerRoute(getConnectionsPerRoute());
        }
        return pool;
    }

    /** Without what is the user's, which a stop would close for all other routes. */
    @Override
    public void doStop() throws Exception {
        setClientConnectionManager(null);
        setHttpActivityListener(null);
        super.doStop();
    }
}
