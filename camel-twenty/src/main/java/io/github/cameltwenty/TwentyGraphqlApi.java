package io.github.cameltwenty;

/** The two GraphQL APIs of a Twenty. */
public enum TwentyGraphqlApi {
    /** Records: {@code /graphql}. */
    core("/graphql"),
    /** Objects, fields, and the workspace's settings: {@code /metadata}. */
    metadata("/metadata");

    private final String path;

    TwentyGraphqlApi(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
