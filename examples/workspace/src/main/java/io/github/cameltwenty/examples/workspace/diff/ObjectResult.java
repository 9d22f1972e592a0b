package io.github.cameltwenty.examples.workspace.diff;

import java.util.List;

/**
 * How many records of an object are the same.
 *
 * @param onlyA those whose id the first side has alone
 * @param differing those that both have, with other values
 * @param examples of what differs, the first ones
 */
public record ObjectResult(
        String object, long equal, long onlyA, long onlyB, long differing, List<Difference> examples) {
    public boolean isEqual() {
        return onlyA + onlyB + differing == 0;
    }
}
