package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import java.util.List;

/** The objects that a search is narrowed to, or leaves out: Twenty wants their singular names. */
final class SearchedObjects {
    private SearchedObjects() {}

    /** Singular names, as the endpoint's options say; empty where not set. */
    static List<String> included(TwentyConfiguration configuration) {
        return singulars("includedObjects", configuration.getIncludedObjects(), configuration);
    }

    static List<String> excluded(TwentyConfiguration configuration) {
        return singulars("excludedObjects", configuration.getExcludedObjects(), configuration);
    }

    private static List<String> singulars(String option, String names, TwentyConfiguration configuration) {
        return OptionChecks.names(names).stream()
                .map(name -> singular(option, name, configuration))
                .toList();
    }

    /**
     * @throws IllegalArgumentException naming the option, the name, and the nearest known ones
     */
    private static String singular(String option, String name, TwentyConfiguration configuration) {
        Catalog catalog = Catalog.twenty();
        return catalog.resource(name)
                .map(Resource::singular)
                .or(() -> catalog.resources().values().stream()
                        .map(Resource::singular)
                        .filter(name::equals)
                        .findFirst())
                .orElseGet(() -> own(option, name, configuration));
    }

    /** The catalog does not know what the singular names of the workspace's own objects are. */
    private static String own(String option, String name, TwentyConfiguration configuration) {
        List<String> plurals = OptionChecks.names(configuration.getCustomObjects());
        if (plurals.contains(name)) {
            throw new IllegalArgumentException("The option " + option + " names '" + name
                    + "', a plural: of the workspace's own objects give the singular names");
        }
        boolean hasOwn = configuration.isCustomObject()
                || !plurals.isEmpty()
                || configuration.getCatalog().equals("workspace");
        if (!hasOwn) {
            throw new IllegalArgumentException("The option " + option + " names the unknown object '" + name + "'"
                    + OptionChecks.didYouMean(name, Catalog.twenty().resources().keySet())
                    + ". For an object of the workspace's own give its singular name, and set customObject=true");
        }
        return name;
    }
}
