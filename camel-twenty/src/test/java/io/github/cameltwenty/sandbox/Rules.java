package io.github.cameltwenty.sandbox;

/**
 * What dialects do alike but for a figure, or a yes or no.
 *
 * @param deepest the largest {@code depth}
 * @param largestPage the largest number of records of a page, larger limits are clamped
 * @param zeroLimitIsAll whether {@code limit=0} asks for everything; else it asks for nothing
 * @param largestBatch the largest number of records of a batch
 * @param readsForms whether a body may be an HTML form
 * @param emptyListsAreNull whether parts of composite fields hold null in the place of empty lists
 * @param markdownIsEnough whether rich text may come without the editor's blocks
 * @param checksChoicesInFilters whether a filter may only name values that a field allows
 * @param showsDeleted whether a filter on {@code deletedAt} shows records that are deleted softly
 * @param allAreDuplicates whether a search for duplicates without any criterion finds every record; else none
 * @param upserts what counts as a record that is there already
 */
record Rules(
        int deepest,
        int largestPage,
        boolean zeroLimitIsAll,
        int largestBatch,
        boolean readsForms,
        boolean emptyListsAreNull,
        boolean markdownIsEnough,
        boolean checksChoicesInFilters,
        boolean showsDeleted,
        boolean allAreDuplicates,
        Upserts upserts) {
    private static final int ANY = Integer.MAX_VALUE;

    static final Rules V1_0 =
            new Rules(2, ANY, true, ANY, false, false, false, true, false, true, new Upserts(false, true));
    static final Rules CURRENT =
            new Rules(1, 200, false, 200, true, true, true, false, true, false, new Upserts(true, true));
    static final Rules NEWEST =
            new Rules(1, 200, false, 200, true, true, true, false, true, false, new Upserts(true, false));

    /**
     * @param seeDeleted whether a record that is deleted softly still holds its unique value, and is found and restored by
     *     an upsert; else its value is free, and its id is refused as taken
     * @param move whether an upsert gives a record that was there a new position
     */
    record Upserts(boolean seeDeleted, boolean move) {}
}
