package io.github.cameltwenty.internal.changes.webhook;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.spi.BeanIntrospection;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.support.PluginHelper;

/**
 * Has Undertow hand over the bodies of webhooks as they come. By itself it reads each to its end, however large, before anything is
 * known of it. Other servers are told by the user: docs/changes.md says how.
 */
final class StreamedBodies {
    private static final String SERVER = "undertow";
    private static final String OPTION = "useStreaming";

    private StreamedBodies() {}

    /** For this webhook alone: other routes of the context may want their bodies whole. */
    static void ask(CamelContext context, WebhookConfiguration webhook) {
        RestConfiguration shared = webhook.retrieveRestConfiguration();
        String named =
                webhook.getWebhookComponentName() == null ? shared.getComponent() : webhook.getWebhookComponentName();
        if (!SERVER.equals(named)) {
            return;
        }
        RestConfiguration own = copy(context, shared);
        Map<String, Object> options = new HashMap<>();
        if (shared.getEndpointProperties() != null) {
            options.putAll(shared.getEndpointProperties());
        }
        options.putIfAbsent(OPTION, "true");
        own.setEndpointProperties(options);
        webhook.storeConfiguration(own);
    }

    private static RestConfiguration copy(CamelContext context, RestConfiguration shared) {
        BeanIntrospection beans = PluginHelper.getBeanIntrospection(context);
        Map<String, Object> settings = new HashMap<>();
        beans.getProperties(shared, settings, null, false);
        RestConfiguration own = new RestConfiguration();
        settings.forEach((name, value) -> {
            try {
                beans.setProperty(context, own, name, value);
            } catch (Exception e) {
                throw RuntimeCamelException.wrapRuntimeCamelException(e);
            }
        });
        return own;
    }
}
