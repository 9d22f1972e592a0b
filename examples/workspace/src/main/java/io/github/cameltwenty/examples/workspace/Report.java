package io.github.cameltwenty.examples.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.catalog.ApiChanges;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What exportWorkspace or importWorkspace tells at its end. */
record Report(JsonNode json) {
    private static final Set<String> NEVER_EXPORTED = Stream.concat(
                    ApiChanges.MOVED.stream(), Stream.of("connectedAccounts"))
            .collect(Collectors.toUnmodifiableSet());

    static Report of(Object body) {
        return new Report(new JsonMapper().valueToTree(body));
    }

    /** Whether something of the data was left, or refused. That settings are never taken along is known before. */
    boolean hasLeftOvers() {
        for (JsonNode left : json.path("left")) {
            boolean isSetting = NEVER_EXPORTED.contains(left.path("what").asText());
            if (!isSetting && left.path("count").asLong(1) > 0) {
                return true;
            }
        }
        return !json.path("refused").isEmpty();
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
        out.println(json.path("table").asText().stripTrailing());
        for (String file : List.of("rejected", "ids")) {
            if (json.hasNonNull(file)) {
                out.println("See " + json.path(file).asText());
            }
        }
    }

    private void printLeft(PrintWriter out) {
        for (JsonNode left : json.path("left")) {
            out.println("left " + left.path("what").asText() + ": " + left.path("why").asText());
        }
    }
}
