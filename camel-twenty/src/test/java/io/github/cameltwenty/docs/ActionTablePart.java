package io.github.cameltwenty.docs;

import io.github.cameltwenty.catalog.ActionSupport;
import io.github.cameltwenty.catalog.ActionTable;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.Release;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of {@code versions.md}: what is the same of several resources and operations stands in one row. */
final class ActionTablePart {
    private ActionTablePart() {}

    private static List<ActionSupport> supports(String resource, Operation operation) {
        return Arrays.stream(Release.values())
                .map(release -> ActionTable.of(resource, operation, release))
                .toList();
    }

    /** What a resource does by operations that do the same. */
    private static Map<List<ActionSupport>, List<Operation>> rowsOf(String resource) {
        Map<List<ActionSupport>, List<Operation>> rows = new LinkedHashMap<>();
        ActionTable.operations()
                .forEach(operation -> rows.computeIfAbsent(supports(resource, operation), key -> new ArrayList<>())
                        .add(operation));
        return rows;
    }

    private static String operations(List<Operation> operations) {
        return Markdown.codes(operations.stream().map(Operation::operationName))
                + (operations.stream().anyMatch(Operation::isDelete)
                        ? " (permanent, unless a delete has `softDelete`)"
                        : "");
    }

    static String text() {
        Map<Map<List<ActionSupport>, List<Operation>>, List<String>> alike = new LinkedHashMap<>();
        Catalog.twenty().resources().keySet().forEach(resource -> alike.computeIfAbsent(
                        rowsOf(resource), key -> new ArrayList<>())
                .add(resource));
        StringBuilder text = new StringBuilder("| resources | operations |");
        Arrays.stream(Release.values())
                .forEach(release -> text.append(' ').append(release.title()).append(" |"));
        text.append("\n|").append(" --- |".repeat(2 + Release.values().length)).append('\n');
        alike.forEach((rows, resources) -> rows.forEach((supports, operations) -> text.append(
                        "| " + Markdown.codes(resources.stream()) + " | " + operations(operations) + " | ")
                .append(supports.stream().map(ActionSupport::toString).collect(Collectors.joining(" | ")))
                .append(" |\n")));
        return text.toString();
    }
}
