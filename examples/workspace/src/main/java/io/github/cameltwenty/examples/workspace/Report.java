package io.github.cameltwenty.examples.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.SecretResources;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What exportWorkspace or importWorkspace tells at its end. */
record Report(JsonNode json) {
    private static final Set<String> NEVER_EXPORTED = Stream.concat(
                    ApiChanges.MOVED.stream(), SecretResources.PLURALS.stream())
            .collect(Collectors.toUnmodifiableSet());

    static Report of(Object body) {
        return new Report(new JsonMapper().valueToTree(body));
    }

    /** How many records were refused. */
    long refused() {
        long refused = 0;
        for (JsonNode one : json.path("refused")) {
            refused += one.path("count").asLong(1);
        }
        return refused;
    }

    /** What of the data was left; settings are known to be. */
    List<Left> left() {
        List<Left> all = new ArrayList<>();
        for (JsonNode one : json.path("left")) {
            String what = one.path("what").asText();
            if (!NEVER_EXPORTED.contains(what) && one.path("count").asLong(1) > 0) {
                all.add(new Left(
                        what, one.path("why").asText(), one.path("count").asLong(1)));
            }
        }
        return all;
    }

    /**
     * @param what an object, a field as {@code people.city}, or a file
     * @param count of its values; 1 where the report does not count
     */
    record Left(String what, String why, long count) {}

    /** Whether something of the data was left, or refused. That settings are never taken along is known before. */
    boolean hasLeftOvers() {
        return !left().isEmpty() || refused() > 0;
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
            out.println("For what changes from now on: export --since="
                    + json.path("changesFrom").asText());
        }
    }

    void printImport(PrintWriter out) {
        TextTable table =
                new TextTable("object", "exported", "created", "updated", "unchanged", "deleted", "refused", "left");
        for (JsonNode object : json.path("objects")) {
            if (object.path("exported").asLong() > 0) {
                table.add(
                        object.path("object").asText(),
                        object.path("exported").asLong(),
                        object.path("created").asLong(),
                        object.path("updated").asLong(),
                        object.path("unchanged").asLong(),
                        object.path("deleted").asLong(),
                        object.path("refused").asLong(),
                        object.path("left").asLong());
            }
        }
        table.print(out);
        for (JsonNode made : json.at("/model/made")) {
            out.println((json.path("dryRun").asBoolean() ? "would make " : "made ")
                    + made.path("object").asText()
                    + (made.hasNonNull("field") ? "." + made.path("field").asText() : ""));
        }
        for (JsonNode refused : json.path("refused")) {
            out.println("refused " + reason(refused, "object"));
        }
        printLeft(out);
        for (String file : List.of("rejected", "ids")) {
            if (json.hasNonNull(file)) {
                out.println("see " + json.path(file).asText());
            }
        }
    }

    private void printLeft(PrintWriter out) {
        for (JsonNode left : json.path("left")) {
            if (left.path("count").asLong(1) > 0) {
                out.println("left " + reason(left, "what"));
            }
        }
    }

    private static String reason(JsonNode one, String name) {
        String count = one.has("count") ? " (" + one.path("count").asLong() + ")" : "";
        return one.path(name).asText() + count + ": " + one.path("why").asText();
    }
}
