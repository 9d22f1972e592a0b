package io.github.cameltwenty;

import io.github.cameltwenty.options.MessageOptions;

/**
 * What a Kamelet says to the component that it has to itself: {@code filter} and {@code object}, which Camel would cut at an
 * {@code &} in a URI, and whose settings hold where it says nothing.
 */
public final class TwentyKamelet extends MessageOptions {
    private String settingsOf;

    public String getSettingsOf() {
        return settingsOf;
    }

    /** The name of the component, as {@code twenty}. Unset: the settings are the Kamelet's own alone. */
    public void setSettingsOf(String settingsOf) {
        this.settingsOf = settingsOf;
    }

    /** Has the Kamelet's component begin as the other one, whose credentials never go to a base URL of the Kamelet's. */
    void settle(TwentyComponent own) {
        if (settingsOf == null) {
            return;
        }
        TwentyComponent other = own.getCamelContext().getComponent(settingsOf, TwentyComponent.class);
        own.setConfiguration(connection(own.getConfiguration(), other.getConfiguration()));
        own.setReading(other.getReading());
        own.setWriting(other.getWriting());
        own.setResult(other.getResult());
        own.setGraphql(other.getGraphql());
        own.setChanges(other.getChanges());
    }

    /** What it says of each message, where it says something. */
    void fillIn(MessageOptions message) {
        if (isGiven(getFilter())) {
            message.setFilter(getFilter());
        }
        if (isGiven(getObject())) {
            message.setObject(getObject());
        }
    }

    private static TwentyConfiguration connection(TwentyConfiguration own, TwentyConfiguration other) {
        TwentyConfiguration connection = other.copy();
        boolean hasAddress = isGiven(own.getBaseUrl());
        boolean hasKey = isGiven(own.getApiKey());
        if (hasAddress || hasKey) {
            connection.forgetCredentials();
        }
        if (hasAddress) {
            connection.setBaseUrl(own.getBaseUrl());
        }
        if (hasKey) {
            connection.setApiKey(own.getApiKey());
        }
        return connection;
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }
}
