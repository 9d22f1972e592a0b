package io.github.cameltwenty.internal.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of a file as its rows are read by them. */
final class FileColumns {
    private FileColumns() {}

    /**
     * @param columns one for each heading, null where it is none
     * @param words by heading, or by column
     * @return in the order in which their cells are read: of those that mean the same, the one that was said first goes first
     * @throws IllegalArgumentException where words are said of what is no column
     */
    static List<FileColumn> of(List<String> headings, List<Column> columns, Headings known, Map<String, Words> words) {
        words.keySet().forEach(name -> check(name, headings, known));
        List<FileColumn> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            all.add(new FileColumn(i, headings.get(i), column, words(headings.get(i), column, known, words), false));
        }
        List<FileColumn> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (FileColumn one : all) {
            if (one.column() == null) {
                ordered.add(one);
            } else if (done.add(one.column().place())) {
                ordered.addAll(alternatives(one, all, known));
            }
        }
        return ordered;
    }

    private static void check(String name, List<String> headings, Headings known) {
        boolean isThere = known.isSaid(name) || headings.stream().anyMatch(heading -> Headings.areOne(heading, name));
        if (!isThere && known.find(name) == null) {
            throw new IllegalArgumentException("The option values: " + known.unknown(name));
        }
    }

    /** What is said of the heading, and what is said of the column under each of its names. */
    private static Words words(String heading, Column column, Headings known, Map<String, Words> words) {
        return words.entrySet().stream()
                .filter(one -> Headings.areOne(heading, one.getKey()) || isOf(column, one.getKey(), known))
                .map(Map.Entry::getValue)
                .reduce(Words.NONE, Words::and);
    }

    private static boolean isOf(Column column, String name, Headings known) {
        Column meant = column == null || known.isSaid(name) ? null : known.find(name);
        return meant != null && meant.place().equals(column.place());
    }

    private static List<FileColumn> alternatives(FileColumn first, List<FileColumn> all, Headings known) {
        List<FileColumn> same = new ArrayList<>(all.stream()
                .filter(other -> other.column() != null
                        && other.column().place().equals(first.column().place()))
                .sorted(Comparator.comparingInt(other -> known.rank(other.heading())))
                .toList());
        same.replaceAll(
                one -> new FileColumn(one.index(), one.heading(), first.column(), one.words(), one != same.get(0)));
        return same;
    }
}
