package io.github.cameltwenty.internal.schema;

import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The types of field that people make, under Twenty's names, those of 2.21 where versions differ. */
enum FieldKind {
    TEXT(true),
    NUMBER(true),
    NUMERIC(true),
    BOOLEAN(false),
    DATE(true),
    DATE_TIME(true),
    SELECT(false),
    MULTI_SELECT(false),
    RATING(false),
    CURRENCY(false),
    LINKS(true),
    EMAILS(true),
    PHONES(true),
    ADDRESS(false),
    FULL_NAME(false),
    ARRAY(false),
    RAW_JSON(false),
    /** {@code RICH_TEXT_V2} up to November 2025, where RICH_TEXT was an older one. */
    RICH_TEXT(false),
    UUID(true),
    FILES(false),
    RELATION(false);

    private static final String RICH_TEXT_V2 = "RICH_TEXT_V2";

    /** Twenty makes fields of these itself. */
    private static final Set<String> TWENTYS_OWN = Set.of("ACTOR", "POSITION", "TS_VECTOR", "MORPH_RELATION");

    private final boolean mayBeUnique;

    FieldKind(boolean mayBeUnique) {
        this.mayBeUnique = mayBeUnique;
    }

    static FieldKind of(String what, Object given) {
        String name = given == null ? "" : given.toString().strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        if (TWENTYS_OWN.contains(name)) {
            throw new IllegalArgumentException(what + " is " + name + ", of which only Twenty itself makes fields");
        }
        List<String> known = Arrays.stream(values()).map(Enum::name).toList();
        String common = common(name);
        if (!known.contains(common)) {
            throw new IllegalArgumentException(what + " is '" + name + "'" + OptionChecks.didYouMean(name, known)
                    + " Allowed are " + String.join(", ", known));
        }
        return valueOf(common);
    }

    /** The name that all versions are compared by. */
    static String common(String type) {
        return type.equals(RICH_TEXT_V2) ? RICH_TEXT.name() : type;
    }

    /** @param isLater whether the server is a 2.21 */
    String on(boolean isLater) {
        return this == RICH_TEXT && !isLater ? RICH_TEXT_V2 : name();
    }

    boolean mayBeUnique() {
        return mayBeUnique;
    }

    boolean hasOptions() {
        return this == SELECT || this == MULTI_SELECT;
    }
}
