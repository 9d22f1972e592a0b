package io.github.cameltwenty.catalog;

/**
 * How one version of Twenty does an operation on a resource.
 *
 * @param note what is particular about it; where there is no way, since when not and what to use instead. Empty for nothing
 */
public record ActionSupport(Way way, Caller caller, String note) {
    /** By what the component has it done. */
    public enum Way {
        REST("REST"),
        /** REST below {@code /rest/metadata}. */
        SETTINGS("REST, as a setting"),
        /** The GraphQL API of records, at {@code /graphql}. */
        GRAPHQL("GraphQL"),
        /** The GraphQL API at {@code /metadata}. */
        METADATA("GraphQL"),
        NONE("no");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Who may do it. */
    public enum Caller {
        /** An API key whose role allows it, or a user. */
        KEY,
        /** The session of a user only. */
        USER,
        /** No API key; whether a user may was not recorded. */
        UNKNOWN
    }

    static ActionSupport by(Way way) {
        return new ActionSupport(way, Caller.KEY, "");
    }

    static ActionSupport none(String note) {
        return new ActionSupport(Way.NONE, Caller.KEY, note);
    }

    public boolean isThere() {
        return way != Way.NONE;
    }

    public boolean needsUser() {
        return caller == Caller.USER;
    }

    /** In a few words, as the documentation has it. */
    @Override
    public String toString() {
        String who =
                switch (caller) {
                    case KEY -> "";
                    case USER -> ", a user's session";
                    case UNKNOWN -> ", refused to an API key";
                };
        return way.title() + who + (note.isEmpty() ? "" : ": " + note);
    }
}
