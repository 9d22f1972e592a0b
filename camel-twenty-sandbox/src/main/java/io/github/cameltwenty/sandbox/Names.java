package io.github.cameltwenty.sandbox;

/** Names as Twenty makes them out of others. */
final class Names {
    private Names() {}

    static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** As people read it: {@code domainName} is "Domain Name". */
    static String label(String name) {
        return capitalized(name.replaceAll("([a-z0-9])([A-Z])", "$1 $2"));
    }
}
