package io.github.cameltwenty.internal.options;

import io.github.cameltwenty.TwentyConfiguration;
import io.github.cameltwenty.TwentyConfigurationException;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules that option values keep, wherever they come from. All throw {@link IllegalArgumentException}. */
public final class OptionChecks {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern OBJECT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private static final String RIGHT_NAME = "Write the name that is meant in the URI of the endpoint.";

    private OptionChecks() {}

    public static boolean isUuid(String text) {
        return UUID_TEXT.matcher(text).matches();
    }

    public static String uuid(String name, String value) {
        if (!isUuid(value)) {
            throw new IllegalArgumentException(
                    name + " is '" + value + "'; it must be a UUID, as 20202020-a000-4485-94de-70c2a98daef2");
        }
        return value;
    }

    public static int depth(String name, Object value) {
        if (value instanceof Integer depth && depth >= 0 && depth <= 2) {
            return depth;
        }
        throw new IllegalArgumentException(name + " is '" + value + "'; allowed are 0, 1, 2");
    }

    public static int limit(String name, Object value) {
        if (value instanceof Integer limit && limit >= 1) {
            return limit;
        }
        throw new IllegalArgumentException(name + " is '" + value + "'; allowed are whole numbers from 1");
    }

    /**
     * The row of an action that there is.
     *
     * @throws IllegalArgumentException naming the nearest resource or operation
     */
    public static Operation action(String resource, String operation, TwentyConfiguration configuration) {
        boolean allChanges = resource.equals(PathNames.ALL) && operation.equals(Operation.CHANGES.operationName());
        if (!allChanges) {
            resource(resource, configuration);
        }
        return operation(resource, operation);
    }

    private static void resource(String name, TwentyConfiguration configuration) {
        Collection<String> own = names(configuration.getCustomObjects());
        boolean declared = configuration.isCustomObject() || own.contains(name);
        boolean workspaces = configuration.getCatalog().equals("workspace");
        if (declared || workspaces) {
            if (!OBJECT_NAME.matcher(name).matches()) {
                throw new TwentyConfigurationException(
                        "'" + name + "' cannot be the name of an object",
                        null,
                        "Write the plural API name of the object, as Twenty shows it under Settings > Data model.");
            }
        } else if (!Operation.GENERAL.equals(name)
                && Catalog.twenty().resource(name).isEmpty()) {
            List<String> nearest = Catalog.nearest(name, own);
            if (nearest.isEmpty()) {
                nearest = Catalog.twenty().nearestResources(name);
            }
            throw new TwentyConfigurationException(
                    "Unknown resource '" + name + "'" + suggestedSentence(nearest)
                            + " For an object of the workspace's own set customObject=true, or name it in customObjects",
                    null,
                    RIGHT_NAME + " Objects of the workspace's own are named in camel.component.twenty.custom-objects.");
        }
    }

    /** Of an option that lists names, separated by commas; none where it is not set. */
    public static List<String> names(String option) {
        return option == null || option.isBlank()
                ? List.of()
                : Arrays.stream(option.split(",")).map(String::strip).toList();
    }

    /** What the workspace itself says. */
    public static void resourceOf(ServerInfo server, String name) {
        Catalog workspace = server.workspace();
        if (workspace.resource(name).isEmpty() && !server.metadata().contains(name)) {
            throw new TwentyConfigurationException(
                    "Unknown resource '" + name + "'"
                            + suggestedSentence(workspace.nearestResources(name)) + " The workspace has "
                            + String.join(", ", workspace.resources().keySet()),
                    null,
                    RIGHT_NAME);
        }
    }

    private static Operation operation(String resource, String name) {
        return Operation.find(resource, name).orElseThrow(() -> {
            List<String> known = Operation.of(resource).stream()
                    .map(Operation::operationName)
                    .toList();
            return new TwentyConfigurationException(
                    "Unknown operation '" + name + "' of " + resource + suggestedSentence(Catalog.nearest(name, known))
                            + " There are " + String.join(", ", known),
                    null,
                    RIGHT_NAME);
        });
    }

    /**
     * A key goes to the address that it was given with.
     *
     * @param given names of the options that a URI sets
     */
    public static void address(Set<String> given) {
        if (given.contains("baseUrl") && !CredentialNames.isAnyIn(given)) {
            throw new TwentyConfigurationException(
                    "The option baseUrl stands in the URI without apiKey, or another of its credentials: the component's key"
                            + " goes to the component's own address only. For another workspace use a component of its own, or"
                            + " set both in the URI",
                    "baseUrl",
                    "Take baseUrl out of the URI. For another workspace, add a second TwentyComponent under a name of its own,"
                            + " or set apiKey beside baseUrl.");
        }
    }

    /** A blank one was meant to narrow what is written to. */
    public static void filter(Operation operation, String filter) {
        if (operation.writesByFilter() && (filter == null || filter.isBlank())) {
            throw TwentyConfigurationException.value(
                    "filter",
                    "The option filter is blank: " + operation.operationName() + " would write to what the body names");
        }
    }

    /**
     * Refuses a filter that no Twenty reads as it was meant, and, where much depends on it and the server is not asked, one that
     * not every Twenty does.
     *
     * @param name of what holds the filter, as "The option filter"
     */
    public static void filterText(String name, String resource, Operation operation, String filter) {
        FilterText text = FilterText.of(name, filter);
        boolean anywhere = operation.writesByFilter() || operation.isConsumer();
        String misread = anywhere ? text.misreading(FilterText.Prefixes.UNKNOWN, FilterText.types(resource)) : null;
        if (misread != null) {
            throw new IllegalArgumentException(name + " is '" + filter + "': " + misread);
        }
    }

    /** The fields of an upsert's key. */
    public static List<String> upsertBy(String option) {
        if (option == null || option.isBlank()) {
            throw TwentyConfigurationException.missing(
                    "upsertBy",
                    "The option upsertBy is missing: name the field by which a record is known, as"
                            + " domainName.primaryLinkUrl or emails.primaryEmail");
        }
        return names(option);
    }

    public static String didYouMean(String name, Collection<String> known) {
        return suggestion(Catalog.nearest(name, known));
    }

    /** As {@link #suggestion}, with a full stop where there is none. */
    public static String suggestedSentence(List<String> nearest) {
        return nearest.isEmpty() ? "." : suggestion(nearest);
    }

    public static String suggestion(List<String> nearest) {
        return nearest.isEmpty() ? "" : ", did you mean " + String.join(", ", nearest) + "?";
    }
}
