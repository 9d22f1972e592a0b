package io.github.cameltwenty.examples.workspace.diff;

/**
 * One thing that is otherwise on the two sides.
 *
 * @param object its plural name
 * @param where the id of a record, or the name of a field; null for the object itself
 * @param what a member of the record, or what is said of the field; null where one side has all of it alone
 * @param a what the first side has; null for nothing
 * @param b what the second side has; null for nothing
 */
public record Difference(String object, String where, String what, Object a, Object b) {}
