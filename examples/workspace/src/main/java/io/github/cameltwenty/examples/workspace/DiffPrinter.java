package io.github.cameltwenty.examples.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.examples.workspace.diff.DiffResult;
import io.github.cameltwenty.examples.workspace.diff.Difference;
import io.github.cameltwenty.examples.workspace.diff.ObjectResult;
import io.github.cameltwenty.examples.workspace.diff.Side;
import io.github.cameltwenty.examples.workspace.diff.VersionNote;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints what a comparison has found. */
final class DiffPrinter {
    private static final int LONGEST_VALUE = 50;
    private static final JsonMapper JSON = new JsonMapper();

    private final Side a;
    private final Side b;
    private final boolean all;
    private final PrintWriter out;

    /** @param all whether to list each object and field that one version has alone */
    DiffPrinter(Side a, Side b, boolean all, PrintWriter out) {
        this.a = a;
        this.b = b;
        this.all = all;
        this.out = out;
    }

    void print(DiffResult result) {
        out.println("A: " + a.name() + ", Twenty " + a.version());
        out.println("B: " + b.name() + ", Twenty " + b.version());
        printModel(result);
        printRecords(result.objects());
        printByVersion(result);
        print("Not compared: ", result.notCompared());
        print("Could not be compared: ", result.notRead());
        out.println(conclusion(result));
    }

    private void print(String title, Map<String, String> reasons) {
        reasons.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.joining(", "))))
                .forEach((why, objects) -> out.println(title + objects + ": " + why));
    }

    private String conclusion(DiffResult result) {
        if (!result.isEqualAsFarAsRead()) {
            return "There are differences";
        }
        if (!result.notRead().isEmpty()) {
            return "Not all could be compared; no difference in the rest";
        }
        return a.version().equals(b.version()) ? "No difference" : "No difference but for what the versions differ in";
    }

    private void printModel(DiffResult result) {
        TextTable table = new TextTable("object", "field", "what", "A", "B");
        result.model().forEach(difference -> add(table, difference));
        print("Objects and fields that differ", table);
    }

    private static void add(TextTable table, Difference difference) {
        table.add(
                difference.object(),
                difference.where(),
                difference.what(),
                value(difference.a()),
                value(difference.b()));
    }

    private void printRecords(List<ObjectResult> objects) {
        TextTable counts = new TextTable("object", "equal", "only A", "only B", "differing");
        TextTable examples = new TextTable("object", "id", "field", "A", "B");
        for (ObjectResult object : objects) {
            if (object.equal() > 0 || !object.isEqual()) {
                counts.add(object.object(), object.equal(), object.onlyA(), object.onlyB(), object.differing());
            }
            object.examples().forEach(example -> {
                if (example.what() == null) {
                    examples.add(
                            example.object(),
                            example.where(),
                            null,
                            example.a() == null ? "-" : "there",
                            example.b() == null ? "-" : "there");
                } else {
                    add(examples, example);
                }
            });
        }
        print("Records", counts);
        if (!examples.isEmpty()) {
            print("Examples", examples);
        }
    }

    private void printByVersion(DiffResult result) {
        TextTable values = new TextTable("object", "field", "values", "held by");
        for (VersionNote note : result.byVersion()) {
            values.add(
                    note.object(),
                    note.field() == null ? "(all of it)" : note.field(),
                    note.values(),
                    note.hasIt() ? "A alone" : "B alone");
        }
        if (!values.isEmpty()) {
            print("Values that only one of the versions holds", values);
        }
        if (all) {
            TextTable table = new TextTable("object", "field", "what", "A", "B");
            result.modelByVersion().forEach(difference -> add(table, difference));
            print("Objects and fields of Twenty's own that differ by version", table);
        } else if (!result.modelByVersion().isEmpty()) {
            out.println();
            out.println("Objects and fields of Twenty's own that differ by version: "
                    + result.modelByVersion().size() + " (--all tells them)");
        }
    }

    private void print(String title, TextTable table) {
        out.println();
        if (!table.isEmpty()) {
            out.println(title + ":");
            table.print(out);
        } else {
            out.println(title + ": none");
        }
    }

    private static String value(Object value) {
        if (value == null) {
            return "-";
        }
        String text = value instanceof String plain ? plain : json(value);
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE - 1) + "…";
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            return value.toString();
        }
    }
}
