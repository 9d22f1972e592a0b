package io.github.cameltwenty.sandbox;

/**
 * What dialects do alike but for a figure, or a yes or no.
 *
 * @param deepest the largest {@code depth}
 * @param largestPage the largest number of records of a page, larger limits are clamped
 * @param zeroLimitIsAll whether {@code limit=0} asks for everything; else it asks for nothing
 * @param largestBatch the largest number of records of a batch
 * @param readsForms whether a body may be an HTML form
 * @param values how values are stored
 * @param checksChoicesInFilters whether a filter may only name values that a field allows
 * @param showsDeleted whether a filter on {@code deletedAt} shows records that are deleted softly
 * @param allAreDuplicates whether a search for duplicates without any criterion finds every record; else none
 * @param exact whether values are compared as {@link FieldPath#exact} says, and cursors as SQL compares: nothing comes
 *     after null
 * @param conditions how filters are read
 * @param upsertsAnew whether an upsert gives a record a new place in lists; else it keeps its own
 * @param mostUpdated the largest number of records that an update by filter may change
 * @param deletedHold whether a record that is deleted softly still holds its unique value, and is found and restored by an
 *     upsert; else its value is free, and its id is refused as taken
 */
record Rules(
        int deepest,
        int largestPage,
        boolean zeroLimitIsAll,
        int largestBatch,
        boolean readsForms,
        ValueRules values,
        boolean checksChoicesInFilters,
        boolean showsDeleted,
        boolean allAreDuplicates,
        boolean exact,
        Conditions conditions,
        boolean upsertsAnew,
        int mostUpdated,
        boolean deletedHold) {
    private static final int ANY = Integer.MAX_VALUE;

    static final Rules V1_0 = new Rules(
            2,
            ANY,
            true,
            ANY,
            false,
            ValueRules.V1_0,
            true,
            false,
            true,
            false,
            new LenientConditions(true),
            true,
            ANY,
            false);
    static final Rules V1_10 = new Rules(
            1,
            200,
            false,
            200,
            true,
            ValueRules.V1_10,
            false,
            true,
            false,
            false,
            new LenientConditions(false),
            true,
            ANY,
            true);
    static final Rules V2_21 = new Rules(
            1,
            200,
            false,
            200,
            true,
            ValueRules.V2_21,
            false,
            true,
            false,
            true,
            new StrictConditions(),
            false,
            200,
            true);
}
