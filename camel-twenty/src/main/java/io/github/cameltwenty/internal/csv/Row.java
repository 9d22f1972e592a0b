package io.github.cameltwenty.internal.csv;

import java.util.List;

/**
 * The cells of a row, as they stand in a file.
 *
 * @param line where the row begins, from 1; a row may be several lines long
 */
public record Row(int line, List<String> cells) {
    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
