package io.github.cameltwenty.endpoints;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Expression;
import org.apache.camel.support.CamelContextHelper;

/**
 * The URI of an endpoint, option by option. A value stands in it so that it arrives as it is, in {@code RAW()} where that is
 * needed. Nothing is checked before Camel makes the endpoint: then the component says what is wrong.
 *
 * @param <B> the builder itself
 */
public abstract class EndpointBuilder<B extends EndpointBuilder<B>> {
    private final String path;
    private final Map<String, String> options = new LinkedHashMap<>();

    EndpointBuilder(String scheme, EndpointTarget target, String operation) {
        path = scheme + target.path(operation);
        if (target.isCustom()) {
            set("customObject", true);
        }
    }

    EndpointBuilder(EndpointTarget target, String operation) {
        this("", target, operation);
    }

    @SuppressWarnings("unchecked")
    final B set(String option, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("The option " + option + " is null; leave it out, or give it a value");
        }
        options.put(option, OptionText.of(option, value));
        return (B) this;
    }

    /** The URI as it could be written by hand, property placeholders included. */
    public String getRawUri() {
        return options.isEmpty()
                ? path
                : options.entrySet().stream()
                        .map(option -> option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    /**
     * @throws org.apache.camel.ResolveEndpointFailedException where an option is wrong
     */
    public Endpoint resolve(CamelContext context) {
        return CamelContextHelper.getMandatoryEndpoint(context, getRawUri());
    }

    public <T extends Endpoint> T resolve(CamelContext context, Class<T> endpointType) {
        return CamelContextHelper.getMandatoryEndpoint(context, getRawUri(), endpointType);
    }

    /** The URI as an expression of the simple language, for {@code enrich} and {@code recipientList}. */
    public Expression expr(CamelContext camelContext) {
        return camelContext.resolveLanguage("simple").createExpression(getRawUri());
    }

    /** For Camel, as the methods of the options are for routes. */
    public void doSetProperty(String name, Object value) {
        set(name, value);
    }

    /** For Camel: the key has the prefix of the option. */
    public void doSetMultiValueProperty(String name, String key, Object value) {
        set(key, value);
    }

    /** For Camel. */
    public void doSetMultiValueProperties(String name, String prefix, Map<String, Object> values) {
        values.forEach((key, value) -> set(prefix + key, value));
    }

    /** {@link #getRawUri()}. */
    @Override
    public String toString() {
        return getRawUri();
    }
}
