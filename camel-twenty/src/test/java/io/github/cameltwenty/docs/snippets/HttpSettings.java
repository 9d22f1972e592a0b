package io.github.cameltwenty.docs.snippets;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;

/** What {@code http.md} shows. */
final class HttpSettings {
    private HttpSettings() {}

    static void threads(CamelContext context) {
        // tag::threads[]
        ThreadPoolProfile calls = new ThreadPoolProfileBuilder("twenty")
                .poolSize(50)
                .maxPoolSize(50)
                .maxQueueSize(5000)
                .build();
        context.getExecutorServiceManager().registerThreadPoolProfile(calls);
        // end::threads[]
    }

    static void trust(CamelContext context, String trustStore, String password) {
        // tag::tls[]
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource(trustStore); // as file:/etc/pki/crm.p12
        store.setPassword(password);

        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);

        SSLContextParameters tls = new SSLContextParameters();
        tls.setTrustManagers(trust);
        context.getComponent("https", HttpComponent.class).setSslContextParameters(tls);
        // end::tls[]
    }
}
