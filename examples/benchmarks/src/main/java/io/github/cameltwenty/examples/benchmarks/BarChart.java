package io.github.cameltwenty.examples.benchmarks;

import java.util.List;

/**
 * Numbers as bars, one group below the other.
 *
 * @param unit of the numbers, with what they are of
 * @param series what is compared within each group, at most {@link SvgWriter#MOST_SERIES}
 * @param isOneScale whether the groups compare; else the longest bar of each fills the width
 */
record BarChart(String title, String unit, List<String> series, List<Group> groups, boolean isOneScale) {
    /**
     * What belongs together.
     *
     * @param bars one for each series, in its order
     */
    record Group(String title, List<Bar> bars) {
        double longest() {
            return bars.stream().mapToDouble(Bar::value).max().orElse(0);
        }
    }

    /**
     * One number.
     *
     * @param value 0 where there is no number
     * @param shown as the table has it
     */
    record Bar(double value, String shown) {
        /** Of a cell of a table; what is no number has no length. */
        static Bar of(String cell) {
            try {
                return new Bar(Double.parseDouble(cell.replace(",", "")), cell);
            } catch (NumberFormatException e) {
                return new Bar(0, cell);
            }
        }
    }

    double longest() {
        return groups.stream().mapToDouble(Group::longest).max().orElse(0);
    }
}
