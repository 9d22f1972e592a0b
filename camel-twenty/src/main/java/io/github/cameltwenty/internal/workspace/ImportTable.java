package io.github.cameltwenty.internal.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report as a table for people: a line for each object, then what was made, refused and left. */
final class ImportTable {
    private static final List<String> COLUMNS = List.of(
            "object",
            ImportCounts.EXPORTED,
            ImportCounts.CREATED,
            ImportCounts.UPDATED,
            ImportCounts.UNCHANGED,
            ImportCounts.DELETED,
            ImportCounts.REFUSED,
            ImportCounts.LEFT);

    private ImportTable() {}

    /** @param report as the body has it */
    static String of(Map<String, Object> report) {
        StringBuilder text = new StringBuilder();
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        for (Object one : (List<?>) report.get("objects")) {
            Map<?, ?> object = (Map<?, ?>) one;
            rows.add(COLUMNS.stream()
                    .map(column -> String.valueOf(object.get(column)))
                    .toList());
        }
        append(text, rows);
        model(text, (Map<?, ?>) report.get("model"), Boolean.TRUE.equals(report.get("dryRun")));
        reasons(text, "refused", "object", (List<?>) report.get("refused"));
        reasons(text, "left", "what", (List<?>) report.get("left"));
        return text.toString();
    }

    private static void append(StringBuilder text, List<List<String>> rows) {
        int[] widths = new int[COLUMNS.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static void model(StringBuilder text, Map<?, ?> model, boolean isPlan) {
        for (Object one : (List<?>) model.get("made")) {
            text.append(isPlan ? "would make " : "made ").append(named((Map<?, ?>) one));
            Object options = ((Map<?, ?>) one).get("options");
            text.append(options == null ? "" : ", the options " + options).append('\n');
        }
        for (Object one : (List<?>) model.get("differs")) {
            Map<?, ?> difference = (Map<?, ?>) one;
            text.append("differs ")
                    .append(named(difference))
                    .append(": ")
                    .append(difference.get("what"))
                    .append(" is ")
                    .append(difference.get("found"))
                    .append(", in the export ")
                    .append(difference.get("wanted"))
                    .append('\n');
        }
    }

    private static String named(Map<?, ?> part) {
        return part.get("object") + (part.get("field") == null ? "" : "." + part.get("field"));
    }

    private static void reasons(StringBuilder text, String what, String name, List<?> reasons) {
        for (Object one : reasons) {
            Map<?, ?> reason = (Map<?, ?>) one;
            text.append(what).append(' ').append(reason.get(name));
            if (!Long.valueOf(0).equals(reason.get("count"))) {
                text.append(" (").append(reason.get("count")).append(')');
            }
            text.append(": ").append(reason.get("why")).append('\n');
        }
    }
}
