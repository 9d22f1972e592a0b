package io.github.cameltwenty.internal.request;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.List;

/** The objects that a search is narrowed to, or leaves out: Twenty wants their singular names. */
public final class SearchedObjects {
    private SearchedObjects() {}

    /** Singular names, as the endpoint's options say; empty where not set. */
    public static List<String> included(EndpointOptions options) {
        return singulars("includedObjects", options.graphql().getIncludedObjects(), options);
    }

    public static List<String> excluded(EndpointOptions options) {
        return singulars("excludedObjects", options.graphql().getExcludedObjects(), options);
    }

    private static List<String> singulars(String option, String names, EndpointOptions options) {
        return OptionChecks.names(names).stream()
                .map(name -> singular(option, name, options))
                .toList();
    }

    /**
     * @throws IllegalArgumentException naming the option, the name, and the nearest known ones
     */
    private static String singular(String option, String name, EndpointOptions options) {
        Catalog catalog = Catalog.twenty();
        return catalog.resource(name)
                .map(Resource::singular)
                .or(() -> catalog.resources().values().stream()
                        .map(Resource::singular)
                        .filter(name::equals)
                        .findFirst())
                .orElseGet(() -> own(option, name, options));
    }

    /** The catalog does not know what the singular names of the workspace's own objects are. */
    private static String own(String option, String name, EndpointOptions options) {
        List<String> plurals = OptionChecks.names(options.connection().getCustomObjects());
        if (plurals.contains(name)) {
            throw new IllegalArgumentException("The option " + option + " names '" + name
                    + "', a plural: of the workspace's own objects give the singular names");
        }
        boolean hasOwn = options.connection().isCustomObject()
                || !plurals.isEmpty()
                || options.connection().getCatalog().equals("workspace");
        if (!hasOwn) {
            throw new IllegalArgumentException("The option " + option + " names the unknown object '" + name + "'"
                    + OptionChecks.didYouMean(name, Catalog.twenty().resources().keySet())
                    + ". For an object of the workspace's own give its singular name, and set customObject=true");
        }
        return name;
    }
}
