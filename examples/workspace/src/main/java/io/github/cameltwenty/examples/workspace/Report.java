package io.github.cameltwenty.examples.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.catalog.ApiChanges;
import java.io.PrintWriter;

/** What exportWorkspace or importWorkspace tells at its end. */
record Report(JsonNode json) {
    static Report of(Object body) {
        return new Report(new JsonMapper().valueToTree(body));
    }

    /** Whether something was left that is data of the workspace, and no setting of it. */
    boolean hasLeftOvers() {
        for (JsonNode left : json.path("left")) {
            if (!ApiChanges.MOVED.contains(left.path("what").asText())) {
                return true;
            }
        }
        return false;
    }

    void printExport(PrintWriter out) {
        TextTable table = new TextTable("object", "records", "deleted", "bytes");
        for (JsonNode object : json.path("objects")) {
            if (object.path("records").asLong() > 0) {
                table.add(
                        object.path("namePlural").asText(),
                        object.path("records").asLong(),
                        object.path("deleted").asLong(),
                        object.path("bytes").asLong());
            }
        }
        table.print(out);
        JsonNode files = json.path("files");
        if (!files.isMissingNode() && !files.isNull()) {
            out.println("Files of attachments: " + files.path("count").asLong() + ", "
                    + files.path("total").asLong() + " bytes");
        }
        printLeft(out);
        if (!json.path("changesFrom").asText("").isEmpty()) {
            out.println("For what changes from now on: export --since=" + json.path("changesFrom").asText());
        }
    }

    void printImport(PrintWriter out) {
        String table = json.path("table").asText("");
        if (!table.isBlank()) {
            out.println(table.stripTrailing());
        }
        printLeft(out);
    }

    private void printLeft(PrintWriter out) {
        for (JsonNode left : json.path("left")) {
            out.println("Left: " + left.path("what").asText() + ": " + left.path("why").asText());
        }
    }
}
