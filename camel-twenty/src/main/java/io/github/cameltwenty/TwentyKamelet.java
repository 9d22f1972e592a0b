package io.github.cameltwenty;

import io.github.cameltwenty.options.MessageOptions;
import io.github.cameltwenty.options.ReadingOptions;
import io.github.cameltwenty.options.WritingOptions;
import java.util.function.Consumer;

/**
 * What a Kamelet says to the component that it has to itself: {@code filter} and {@code object}, which Camel would cut at an
 * {@code &} in a URI, and whose settings hold where it says nothing.
 */
public final class TwentyKamelet extends MessageOptions {
    private String settingsOf;
    private boolean isSettled;

    public String getSettingsOf() {
        return settingsOf;
    }

    /** The name of the component, as {@code twenty}. Unset: the settings are the Kamelet's own alone. */
    public void setSettingsOf(String settingsOf) {
        this.settingsOf = settingsOf;
    }

    /**
     * Has the Kamelet's component begin as the other one, whose credentials never go to a base URL of the Kamelet's. Once, and not
     * before the first endpoint: Camel starts the component of a Kamelet before it sets anything on it.
     */
    synchronized void settle(TwentyComponent own) {
        if (settingsOf == null || isSettled) {
            return;
        }
        isSettled = true;
        TwentyComponent other = own.getCamelContext().getComponent(settingsOf, TwentyComponent.class);
        own.setConfiguration(connection(own.getConfiguration(), other.getConfiguration()));
        own.setReading(reading(own.getReading(), other.getReading().copy()));
        own.setWriting(writing(own.getWriting(), other.getWriting().copy()));
        own.setResult(other.getResult());
        own.setGraphql(other.getGraphql());
        own.setChanges(other.getChanges());
        own.setStateKeys(other.stateKeys());
    }

    /** What it says of each message, where it says something. */
    void fillIn(MessageOptions message) {
        keep(getFilter(), message::setFilter);
        keep(getObject(), message::setObject);
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

    /** What a Kamelet says by its component, as Camel would encode it in a URI. */
    private static ReadingOptions reading(ReadingOptions own, ReadingOptions other) {
        keep(own.getOrderBy(), other::setOrderBy);
        keep(own.getGroupBy(), other::setGroupBy);
        keep(own.getTimeZone(), other::setTimeZone);
        keep(own.getAggregate(), other::setAggregate);
        return other;
    }

    private static WritingOptions writing(WritingOptions own, WritingOptions other) {
        keep(own.getUpsertBy(), other::setUpsertBy);
        return other;
    }

    private static void keep(String said, Consumer<String> option) {
        if (isGiven(said)) {
            option.accept(said);
        }
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }
}
