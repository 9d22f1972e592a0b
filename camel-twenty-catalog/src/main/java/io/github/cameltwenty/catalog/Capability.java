package io.github.cameltwenty.catalog;

import java.util.Locale;

/** What not every Twenty can do by REST: 1.0 none of it, later versions (about 1.8 on) all but {@link #FIELDS}. */
public enum Capability {
    /** {@code ?upsert=true} on creates. */
    UPSERT("to upsert by itself", "upsertBy, by which the component looks up first"),
    /** {@code ?soft_delete=true} on deletes; a server without it ignores that and destroys. */
    SOFT_DELETE("to delete softly by REST", "softDelete, by which the component goes by GraphQL"),
    UPDATE_BY_FILTER("to update by filter", "findAll and updateMany"),
    DELETE_BY_FILTER("to delete by filter", "findAll and deleteMany"),
    RESTORE("to restore records by REST", "restoreOne and restoreMany, by which the component goes by GraphQL"),
    MERGE("to merge records", "updateOne and deleteOne, which is permanent"),
    GROUP_BY("to group records", "findAll, and grouping in the route"),
    /** {@code ?fields=} on reads. No recorded server has it: those of November 2025 and 2.21 ignore the parameter. */
    FIELDS("to answer with some fields only", "fields, cut by the component");

    private final String what;
    private final String instead;

    Capability(String what, String instead) {
        this.what = what;
        this.instead = instead;
    }

    /** The name in the answer of {@code getServerInfo}, as {@code softDelete}. */
    public String optionName() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    /** Fills "This server knows no way …". */
    public String what() {
        return what;
    }

    /** What to use where it is not there. */
    public String instead() {
        return instead;
    }
}
