package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a root field does, and with which records. */
record GraphqlRoot(Action action, Resource resource) {
    /** In their arguments {@code ?} stands for the capitalised name of one record. */
    enum Action {
        FIND_MANY(
                "",
                true,
                "filter ?FilterInput, orderBy [?OrderByInput], first Int, last Int, before String, after String,"
                        + " limit Int, offset Int"),
        FIND_ONE("", false, "filter ?FilterInput"),
        FIND_DUPLICATES("", false, "ids [UUID], data [?CreateInput!]"),
        CREATE_MANY("create", true, "data [?CreateInput!]!, upsert Boolean"),
        CREATE_ONE("create", false, "data ?CreateInput!, upsert Boolean"),
        UPDATE_MANY("update", true, "filter ?FilterInput!, data ?UpdateInput!"),
        UPDATE_ONE("update", false, "id UUID!, data ?UpdateInput!"),
        DELETE_MANY("delete", true, "filter ?FilterInput!"),
        DELETE_ONE("delete", false, "id UUID!"),
        RESTORE_MANY("restore", true, "filter ?FilterInput!"),
        RESTORE_ONE("restore", false, "id UUID!"),
        DESTROY_MANY("destroy", true, "filter ?FilterInput!"),
        DESTROY_ONE("destroy", false, "id UUID!");

        private final String verb;
        private final boolean many;
        private final String arguments;

        Action(String verb, boolean many, String arguments) {
            this.verb = verb;
            this.many = many;
            this.arguments = arguments;
        }

        boolean isMutation() {
            return !verb.isEmpty();
        }

        boolean isMany() {
            return many;
        }

        private String name(Resource resource) {
            String name = many ? resource.plural() : resource.singular();
            if (isMutation()) {
                return verb + Names.capitalized(name);
            }
            return this == FIND_DUPLICATES ? name + "Duplicates" : name;
        }
    }

    String name() {
        return action.name(resource);
    }

    /** The types of its arguments by name. */
    Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String argument : action.arguments.split(", ?")) {
            String[] parts = argument.split(" ");
            arguments.put(parts[0], parts[1].replace("?", Names.capitalized(resource.singular())));
        }
        return arguments;
    }
}
