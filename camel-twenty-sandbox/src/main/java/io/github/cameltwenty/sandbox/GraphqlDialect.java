package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.FieldType;
import java.util.List;
import java.util.Map;

/** What versions of Twenty do differently in GraphQL. What is written out here, Twenty 1.0.3 and November 2025 share. */
interface GraphqlDialect {
    /**
     * Whether a request is checked against the schema before it is run, as GraphQL wants it. If not, an unknown field is
     * null and only the resolvers refuse things, each for its own root field.
     */
    default boolean validates() {
        return true;
    }

    /** Whether {@code extensions} hold a {@code subCode}. */
    boolean hasSubCodes();

    /** Whether an error on a taken value names the record that holds it. */
    default boolean tellsConflicts() {
        return false;
    }

    /** Whether each root field takes a token of the rate limit. */
    default boolean counts() {
        return false;
    }

    /** The answer where a document holds several operations and none is named. */
    default Reply undecided() {
        return GraphqlRefusal.of(400, GraphqlErrors.plain("Could not determine what operation to execute."))
                .reply();
    }

    /** What is refused before any root field is run; null for nothing. */
    default String complaint(List<GraphqlField> roots) {
        return null;
    }

    /**
     * Checks the arguments of a root field where nothing validated them.
     *
     * @param known the types of its arguments by name; those that must be given end in {@code !}
     */
    default void checkArguments(Map<String, Object> given, Map<String, String> known) {}

    /** Whether directives may go by variables. */
    default boolean readsDirectives() {
        return true;
    }

    /** Checks a value of a typed filter before it is compared with. */
    default void checkOperand(FieldPath path, Comparison comparison, Object value) {
        // seen of employees; ids and texts are fine
        boolean number = path.type() == FieldType.NUMBER || path.type() == FieldType.INTEGER;
        if (comparison.takesList() && (number || !(value instanceof List<?> list) || list.isEmpty())) {
            throw GraphqlErrors.badInput(
                    "Invalid filter value for field " + path.field() + ". Expected non-empty array",
                    GraphqlErrors.QUERY);
        }
    }

    /** Whether {@code startsWith} takes its text as it is, and {@code endsWith} is known; else it is SQL's LIKE. */
    default boolean hasLiteralEnds() {
        return false;
    }

    /** Whether a filter may go by the fields of a record that is linked to. */
    default boolean followsLinks() {
        return false;
    }

    /** How a unique value that is taken is refused. */
    String valueTaken(String label, Object value);

    /** The {@code extensions.code} of what the database refuses, as a link to a record that is not there. */
    default String codeOfDatabase() {
        return "INTERNAL_SERVER_ERROR";
    }

    /** Whether a search for duplicates of records that have none gives no page for them. */
    default boolean omitsEmptyDuplicates() {
        return false;
    }

    /** The type of the id that {@code generateApiKeyToken} takes. */
    default String apiKeyIdType() {
        return "UUID!";
    }

    /** Whether all that is not about records is served at {@code /metadata} alone, and tokens of keys only to a person. */
    default boolean keepsSettingsApart() {
        return false;
    }

    /** The name of the token in a pair that opens the workspace. */
    default String accessTokenField() {
        return "accessOrWorkspaceAgnosticToken";
    }

    /** Whether a token is read before its signature is looked at, so that a foreign one is an error of its own. */
    default boolean readsClaims() {
        return true;
    }
}
