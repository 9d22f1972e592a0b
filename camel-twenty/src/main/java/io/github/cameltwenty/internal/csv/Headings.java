package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.TwentyUnknownColumns;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the column that a heading means: the API's name, dotted as in a record, or the label, as Twenty's own export and import
 * have it. Case and blanks do not matter. A name goes before a label.
 */
final class Headings {
    /** The column that a file of rejected rows has besides. */
    static final String REASON = "Rejected because";

    private static final String SEPARATOR = " / ";

    private final String object;
    private final Map<String, Column> names = new LinkedHashMap<>();
    private final Map<String, List<Column>> labels = new LinkedHashMap<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final boolean onlySaid;

    /** @param renamed headings of the file and what is meant by them */
    Headings(String object, List<Column> columns, Map<String, String> renamed) {
        this(object, columns, renamed, false);
    }

    /** @param onlySaid whether a file has no other columns of the object than these, whatever its headings */
    Headings(String object, List<Column> columns, Map<String, String> renamed, boolean onlySaid) {
        this.object = object;
        this.onlySaid = onlySaid;
        columns.forEach(column -> {
            if (column.name() != null) {
                names.putIfAbsent(bare(column.name()), column);
            }
            labels(column).forEach(label -> labels.computeIfAbsent(bare(label), unseen -> new ArrayList<>())
                    .add(column));
        });
        renamed.forEach((heading, meant) -> this.renamed.put(bare(heading), meant));
    }

    /** Also as other versions of Twenty write it: the export "Company Id", the import "Primary Email (emails)". */
    private static List<String> labels(Column column) {
        String label = column.label();
        int part = label == null ? -1 : label.lastIndexOf(SEPARATOR);
        if (column.lookUp() != null || part < 0) {
            return label == null ? List.of() : List.of(label);
        }
        int dot = column.path().indexOf('.');
        String last = label.substring(part + SEPARATOR.length());
        return List.of(
                label,
                dot < 0
                        ? label.substring(0, part) + " " + last
                        : last + " (" + column.path().substring(0, dot) + ")");
    }

    private static String bare(String heading) {
        return FormulaGuard.bare(heading)
                .replaceAll("[\\s\\u00A0]+", " ")
                .replaceAll(" ?/ ?", "/")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The columns of a file in their order; null for one that is left out or kept. Several headings mean the same column only where
     * that was said.
     *
     * @throws IllegalArgumentException naming each heading that is none, or there twice
     */
    List<Column> columns(List<String> headings, TwentyUnknownColumns unknown) {
        List<String> wrong = new ArrayList<>();
        Set<String> places = new LinkedHashSet<>();
        Set<String> kept = new LinkedHashSet<>();
        Set<String> said = new LinkedHashSet<>();
        Set<String> saidPlaces = new LinkedHashSet<>();
        List<Column> columns = new ArrayList<>();
        for (String heading : headings) {
            boolean isNone = heading.isBlank() || isReason(heading);
            boolean isUnsaid = onlySaid && !isSaid(heading);
            Column column = isNone || isUnsaid ? null : find(heading);
            if (!isNone && column == null && unknown == TwentyUnknownColumns.refuse) {
                wrong.add(isUnsaid ? unsaid(heading) : unknown(heading));
            } else if (column != null && column.refusal() != null) {
                wrong.add("'" + heading.strip() + "' " + column.refusal());
            }
            boolean isAlternative =
                    column != null && isSaid(heading) && said.add(bare(heading)) && !saidPlaces.add(column.place());
            if (!isAlternative && isTwice(heading, column, unknown, column == null ? kept : places)) {
                wrong.add("'" + heading.strip() + "' is there twice");
            }
            columns.add(column);
        }
        columns.stream()
                .filter(column -> column != null && column.lookUp() != null && places.contains(column.path()))
                .forEach(column -> wrong.add("both " + column.path() + " and " + column.place() + " are there"));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join(". ", wrong));
        }
        return columns;
    }

    /**
     * A whole field and a part of it set the same. What is no column has no parts, and where it is left out it sets nothing.
     *
     * @param before those of its kind, to which it is added
     */
    private static boolean isTwice(String heading, Column column, TwentyUnknownColumns unknown, Set<String> before) {
        if (column == null) {
            boolean setsNothing = heading.isBlank() || unknown == TwentyUnknownColumns.skip;
            return !setsNothing && !before.add(bare(heading));
        }
        String place = column.place();
        boolean isTwice = before.stream()
                .anyMatch(
                        other -> other.equals(place) || other.startsWith(place + ".") || place.startsWith(other + "."));
        before.add(place);
        return isTwice;
    }

    static boolean isReason(String heading) {
        return bare(heading).equals(bare(REASON));
    }

    /** Whether it was said what this heading means. */
    boolean isSaid(String heading) {
        return renamed.containsKey(bare(heading));
    }

    /** The place among the headings of which that was said; before all where it was not. */
    int rank(String heading) {
        return List.copyOf(renamed.keySet()).indexOf(bare(heading));
    }

    static boolean areOne(String heading, String other) {
        return bare(heading).equals(bare(other));
    }

    boolean knows(String heading) {
        try {
            return find(heading) != null;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** Null where there is none. */
    Column find(String heading) {
        String wanted = bare(meant(heading));
        if (names.containsKey(wanted)) {
            return names.get(wanted);
        }
        List<Column> labelled = labels.getOrDefault(wanted, List.of());
        if (labelled.size() > 1) {
            throw new IllegalArgumentException("'" + heading.strip() + "' is the label of several fields: write "
                    + String.join(" or ", labelled.stream().map(Column::place).toList()));
        }
        return labelled.isEmpty() ? null : labelled.get(0);
    }

    private static String unsaid(String heading) {
        return "'" + heading.strip() + "' is not named by the option headings";
    }

    String unknown(String heading) {
        Set<String> known = new LinkedHashSet<>();
        labels.values().forEach(columns -> columns.forEach(column -> known.add(column.label())));
        names.values().forEach(column -> known.add(column.name()));
        String meant = meant(heading);
        String what = meant.equals(heading) ? "" : "is to mean '" + meant + "', which ";
        return "'" + heading.strip() + "' " + what + "is no column of " + object
                + OptionChecks.didYouMean(meant.strip(), known);
    }

    private String meant(String heading) {
        return renamed.getOrDefault(bare(heading), heading);
    }

    /** The column under a heading by which it is found again: its label, or its name where others have that label. */
    Titled titled(Column column) {
        Column byName = column.label() == null ? null : names.getOrDefault(bare(column.label()), column);
        boolean isFound = byName == column && labels.get(bare(column.label())).size() == 1;
        Column named = isFound ? column : names.getOrDefault(bare(column.path()), column);
        return isFound ? new Titled(column.label(), column) : new Titled(named.name(), named);
    }

    /** A column and its heading in a file that is written. */
    record Titled(String heading, Column column) {}
}
