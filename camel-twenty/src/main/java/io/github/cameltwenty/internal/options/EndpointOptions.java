package io.github.cameltwenty.internal.options;

import io.github.cameltwenty.TwentyConfiguration;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.options.ChangesOptions;
import io.github.cameltwenty.options.GraphqlOptions;
import io.github.cameltwenty.options.MessageOptions;
import io.github.cameltwenty.options.ReadingOptions;
import io.github.cameltwenty.options.ResultOptions;
import io.github.cameltwenty.options.WritingOptions;
import java.util.Map;
import java.util.Set;

/**
 * All that the URI and the component say of one endpoint.
 *
 * @param fieldValues the options {@code field.NAME}, by name
 * @param given names of the options that the URI sets
 */
public record EndpointOptions(
        String resource,
        Operation operation,
        TwentyConfiguration connection,
        ReadingOptions reading,
        WritingOptions writing,
        ResultOptions result,
        GraphqlOptions graphql,
        ChangesOptions changes,
        MessageOptions message,
        Map<String, Object> fieldValues,
        Set<String> given) {
    /** {@code companies/createOne}, as in the URI. */
    public String action() {
        return resource + "/" + operation.operationName();
    }
}
