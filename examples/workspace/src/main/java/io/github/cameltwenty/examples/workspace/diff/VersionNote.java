package io.github.cameltwenty.examples.workspace.diff;

/**
 * Something that one side has and the version of the other cannot hold, as a field of Twenty's own that was dropped.
 *
 * @param hasIt whether the first side has it, and not the second
 * @param field null for all of an object
 * @param values how many records have a value there
 */
public record VersionNote(boolean hasIt, String object, String field, long values) {}
