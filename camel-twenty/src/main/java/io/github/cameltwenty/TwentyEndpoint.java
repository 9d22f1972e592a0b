package io.github.cameltwenty;

import io.github.cameltwenty.internal.changes.ChangesEndpoint;
import io.github.cameltwenty.internal.changes.OtherPlace;
import io.github.cameltwenty.internal.changes.poll.ChangesConsumer;
import io.github.cameltwenty.internal.client.WorkspaceAccess;
import io.github.cameltwenty.internal.operation.Action;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.component.webhook.WebhookCapableEndpoint;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.UriEndpoint;

/**
 * Work with the records of Twenty, the open-source CRM: find, create, update, delete.
 *
 * <p>Everything that its URI says is checked once, when it is created.
 */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = "twenty",
        title = "Twenty",
        syntax = "twenty:resource/operation",
        remote = true,
        category = {Category.SAAS, Category.API},
        headersClass = TwentyConstants.class)
@ManagedResource(description = "Managed Twenty endpoint")
public class TwentyEndpoint extends TwentyManagedEndpoint implements EndpointServiceLocation, WebhookCapableEndpoint {
    private WorkspaceAccess access;
    private Action action;
    private ChangesEndpoint changesSide;

    /**
     * @param uri in which no API key stands
     */
    TwentyEndpoint(String uri, TwentyComponent component) {
        super(uri, component);
    }

    /** Made by {@link EndpointSetup}, of options that are checked. */
    void setUp(WorkspaceAccess workspaceAccess, Action itsAction, ChangesEndpoint itsChanges) {
        access = workspaceAccess;
        action = itsAction;
        changesSide = itsChanges;
    }

    WorkspaceAccess access() {
        return access;
    }

    @Override
    ChangesEndpoint changes() {
        return changesSide;
    }

    @Override
    public Producer createProducer() {
        if (action == null) {
            throw OtherPlace.ofChanges(getResource());
        }
        TwentyProducer producer = new TwentyProducer(this, options(), access, action);
        return getConfiguration().isSynchronous() ? producer : new TwentyAsyncProducer(producer, options(), access);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (changesSide == null) {
            throw OtherPlace.ofStep(options().action(), getResource());
        }
        ChangesConsumer consumer = checked(() -> changesSide.poll(processor));
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public void setWebhookConfiguration(WebhookConfiguration settings) {
        if (changesSide == null) {
            throw OtherPlace.ofWebhook(options().action(), getResource());
        }
        checked(() -> {
            changesSide.useWebhook(settings);
            return null;
        });
    }

    private static <T> T checked(Supplier<T> step) {
        try {
            return step.get();
        } catch (IllegalArgumentException e) {
            throw TwentyConfigurationException.of(e);
        }
    }

    @Override
    public Processor createWebhookHandler(Processor next) {
        return checked(() -> changesSide.webhookHandler(next, this::configured));
    }

    private ChangesConsumer configured(ChangesConsumer consumer) {
        try {
            configureConsumer(consumer);
            return consumer;
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }

    @Override
    public void registerWebhook() throws Exception {
        try {
            changesSide.registerWebhook();
        } catch (IllegalArgumentException e) {
            throw TwentyConfigurationException.of(e);
        }
    }

    @Override
    public void unregisterWebhook() throws Exception {
        changesSide.unregisterWebhook();
    }

    @Override
    public List<String> getWebhookMethods() {
        return List.of("POST");
    }

    @Override
    public TwentyComponent getComponent() {
        return (TwentyComponent) super.getComponent();
    }

    @Override
    public String getServiceUrl() {
        return access.workspace().baseUrl();
    }

    @Override
    public String getServiceProtocol() {
        String url = getServiceUrl();
        return url.substring(0, url.indexOf(':'));
    }
}
