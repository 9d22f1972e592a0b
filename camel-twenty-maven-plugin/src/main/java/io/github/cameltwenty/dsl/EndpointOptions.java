package io.github.cameltwenty.dsl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.options.OptionTable;
import io.github.cameltwenty.options.OperationFamily;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The options that an endpoint may have in its URI, but for secrets: these belong on the component. */
final class EndpointOptions {
    private static final List<EndpointOption> TWENTY = read("/META-INF/io/github/cameltwenty/twenty.json");
    private static final List<EndpointOption> WEBHOOK =
            read("/META-INF/org/apache/camel/component/webhook/webhook.json");

    private EndpointOptions() {}

    private static List<EndpointOption> read(String resource) {
        try (InputStream json = EndpointOptions.class.getResourceAsStream(resource)) {
            return new ObjectMapper()
                    .readTree(json).path("properties").properties().stream()
                            .filter(entry -> isOption(entry.getValue()))
                            .map(entry -> EndpointOption.of(entry.getKey(), entry.getValue()))
                            .sorted(Comparator.comparing(EndpointOption::name))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOption(JsonNode property) {
        return property.path("kind").asText().equals("parameter")
                && !property.path("secret").asBoolean();
    }

    /** Those that all steps of a route have. */
    static List<EndpointOption> ofAllSteps() {
        return TWENTY.stream()
                .filter(option -> Stream.of(Operation.values())
                        .filter(operation -> !operation.isConsumer())
                        .allMatch(option::isFor))
                .toList();
    }

    /** Those of one operation that not all steps have. */
    static List<EndpointOption> ofStep(Operation operation) {
        List<EndpointOption> common = ofAllSteps();
        return TWENTY.stream()
                .filter(option -> option.isFor(operation) && !common.contains(option))
                .toList();
    }

    /** Those that polls and webhooks have, which may poll besides. */
    static List<EndpointOption> ofAllChanges() {
        return ofPolls().filter(option -> !option.name().equals("filter")).toList();
    }

    /** Twenty does not filter webhooks. */
    static List<EndpointOption> ofPollsOnly() {
        return ofPolls().filter(option -> option.name().equals("filter")).toList();
    }

    private static Stream<EndpointOption> ofPolls() {
        return TWENTY.stream().filter(option -> option.isFor(Operation.CHANGES) && !isForWebhooksOnly(option));
    }

    static List<EndpointOption> ofWebhooksOnly() {
        Stream<EndpointOption> own = TWENTY.stream().filter(EndpointOptions::isForWebhooksOnly);
        Stream<EndpointOption> camels =
                WEBHOOK.stream().filter(option -> option.name().startsWith("webhook"));
        return Stream.concat(own, camels).toList();
    }

    private static boolean isForWebhooksOnly(EndpointOption option) {
        return OptionTable.isFor(OperationFamily.WEBHOOKS, option.name())
                && !OptionTable.isFor(OperationFamily.POLLS, option.name());
    }
}
