package io.github.cameltwenty.endpoints;

/**
 * What an endpoint is about.
 *
 * @param component the name of the component, as {@code twenty}
 * @param resource by its plural API name
 * @param isCustom whether the catalog does not know it
 */
record EndpointTarget(String component, String resource, boolean isCustom) {
    /**
     * @throws IllegalArgumentException where a name would be read as more than a name
     */
    EndpointTarget {
        check("component", component);
        check("resource", resource);
    }

    private static void check(String what, String name) {
        if (name == null || !name.matches("[\\w*{}.-]+")) {
            throw new IllegalArgumentException("The " + what + " is '" + name + "'; it must be one name, as people");
        }
    }

    /** As it stands in a URI, as {@code twenty:people/findMany}. */
    String path(String operation) {
        return component + ":" + resource + "/" + operation;
    }
}
