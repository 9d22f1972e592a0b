package io.github.cameltwenty.endpoints;

import static io.github.cameltwenty.endpoints.TwentyEndpoints.twenty;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyEndpointUriFactory;
import io.github.cameltwenty.catalog.ActionTable;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.Release;
import io.github.cameltwenty.internal.options.OptionTable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that the catalog and the component have is there, and nothing else. */
class EveryEndpointTest {
    private static final Set<String> IN_THE_PATH = Set.of("resource", "operation");

    static Stream<String> resources() {
        return Stream.concat(Catalog.twenty().resources().keySet().stream(), Stream.of(Operation.GENERAL));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void aResourceHasItsOperations(String resource) throws Exception {
        Set<String> uris = new TreeSet<>();
        for (Object builder : builders(TwentyEndpoints.class.getMethod(resource).invoke(twenty()))) {
            uris.add(builder.toString());
        }

        Set<String> expected = new TreeSet<>();
        Operation.of(resource).stream()
                .filter(operation -> isAllowed(resource, operation))
                .forEach(operation -> expected.add("twenty:" + resource + "/" + operation.operationName()));
        if (!resource.equals(Operation.GENERAL)) {
            expected.add("webhook:twenty:" + resource + "/changes");
        }
        assertThat(uris).isEqualTo(expected);
    }

    private static boolean isAllowed(String resource, Operation operation) {
        return !ActionTable.operations().contains(operation)
                || Stream.of(Release.values()).anyMatch(release -> ActionTable.of(resource, operation, release)
                        .isThere());
    }

    static Stream<Operation> steps() {
        return Stream.of(Operation.values()).filter(operation -> !operation.isConsumer());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepHasTheOptionsThatAreForIt(Operation operation) {
        Set<String> expected = new TreeSet<>(names(new TwentyEndpointUriFactory().propertyNames()));
        expected.removeIf(option -> !OptionTable.isUsed(operation, option));
        expected.remove("schedulerProperties");
        expected.remove("fieldValues");
        if (operation.takesFields()) {
            expected.add("field");
        }

        assertThat(options(builder(operation))).isEqualTo(expected);
    }

    private static Set<String> names(Set<String> all) {
        Set<String> names = new HashSet<>(all);
        names.removeAll(IN_THE_PATH);
        names.removeAll(new TwentyEndpointUriFactory().secretPropertyNames());
        return names;
    }

    @Test
    void aPollHasTheOptionsOfPolls() {
        assertThat(options(ChangesBuilder.class))
                .contains("initialSync", "delay", "filter", "stateKey", "idempotentRepository", "scheduler", "baseUrl")
                .doesNotContain("debounce", "webhookPath", "depth", "lazyStartProducer", "synchronous", "field");
    }

    @Test
    void aWebhookHasThoseOfWebhooksAndOfPollsBesides() {
        assertThat(options(WebhookBuilder.class))
                .contains(
                        "debounce", "reconcile", "webhookAck", "webhookExternalUrl", "webhookPath", "delay", "stateKey")
                .doesNotContain("filter", "webhookSecret", "endpointUri");
    }

    /** A builder of each class that the operations of a resource give. */
    private static Set<Object> builders(Object resource) throws Exception {
        Set<Object> builders = new HashSet<>();
        for (Method method : resource.getClass().getMethods()) {
            if (EndpointBuilder.class.isAssignableFrom(method.getReturnType())) {
                builders.add(method.invoke(resource));
            }
        }
        return builders;
    }

    private static Class<?> builder(Operation operation) {
        String name = operation.operationName();
        try {
            return Class.forName("io.github.cameltwenty.endpoints." + Character.toUpperCase(name.charAt(0))
                    + name.substring(1) + "Builder");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The methods that give the builder itself. */
    private static Set<String> options(Class<?> builder) {
        return Arrays.stream(builder.getMethods())
                .filter(method -> EndpointBuilder.class.isAssignableFrom(method.getReturnType()))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
