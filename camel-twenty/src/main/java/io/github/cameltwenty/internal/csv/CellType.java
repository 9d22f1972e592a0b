package io.github.cameltwenty.internal.csv;

/** How a value stands in a cell. */
interface CellType {
    /**
     * The value, as Twenty takes it.
     *
     * @param cell not blank, unless it is of a text
     * @throws IllegalArgumentException where it is no such value, saying what is wrong and what is right
     */
    Object read(String cell);

    /** @param value not null */
    default String write(Object value) {
        return String.valueOf(value);
    }

    /** Whether it may be written without a guard against formulas: a spreadsheet is to count with it. */
    default boolean isNumber() {
        return false;
    }

    /** Whether blanks are a value of it. */
    default boolean keepsBlanks() {
        return false;
    }
}
