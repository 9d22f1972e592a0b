package io.github.cameltwenty.internal.csv;

/**
 * A column of a file.
 *
 * @param index its place in the file, from 0
 * @param column what it is; null for what is left out or kept
 * @param words what its cells mean
 * @param isAlternative whether another column of the file, before it, means the same and may have the value
 */
record FileColumn(int index, String heading, Column column, Words words, boolean isAlternative) {}
