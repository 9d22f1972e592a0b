package io.github.cameltwenty.sandboxtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** An answer of November 2025 without what no two servers have in common, or what the server itself leaves open. */
final class CurrentNormalised {
    /** The whole workspace, view and so on, which the server adds to each record of views and their parts. */
    private static final Set<String> SETTINGS_LINKS = Set.of(
            "workspace",
            "view",
            "viewFields",
            "viewFilters",
            "viewSorts",
            "viewGroups",
            "viewFilterGroup",
            "viewFilterGroups",
            "parentViewFilterGroup",
            "childViewFilterGroups");

    /** What people see of objects and fields. */
    private static final Set<String> FOR_PEOPLE = Set.of("icon", "description", "defaultValue");

    /** A sample of records has this many at most; which ones, the database chooses. */
    private static final int SAMPLE = 10;

    private final Recording recording;

    CurrentNormalised(Recording recording) {
        this.recording = recording;
    }

    String text(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        tidy(copy);
        boolean unordered =
                recording.path().contains("groupBy") && !recording.path().contains("order_by")
                        || recording.path().contains("/favoriteFolders");
        return Normalised.text(unordered ? sorted(copy) : copy);
    }

    private void tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (recording.path().startsWith("/rest/metadata/view")) {
                object.remove(SETTINGS_LINKS);
            }
            if (recording.path().startsWith("/rest/metadata/fields")) {
                object.remove(FOR_PEOPLE);
            }
            for (String time : List.of("deletedAt", "revokedAt")) {
                if (object.path(time).isTextual()) {
                    object.set(time, new TextNode("<time>"));
                }
            }
            if (object.path("fullPath").isTextual()) { // with a token of the server's
                object.put("fullPath", object.get("fullPath").asText().replaceAll(".*/", "…/"));
            }
            boolean preview = recording.request().path("body").path("dryRun").asBoolean();
            if (object.has("id") && preview) {
                object.put("id", "<new>");
            }
            if (object.path("flatEntityMinimalInformation").has("id")) {
                ((ObjectNode) object.get("flatEntityMinimalInformation")).put("id", "<new>");
            }
            if (object.path("records").size() == SAMPLE) {
                object.put("records", SAMPLE);
            }
        }
        node.forEach(this::tidy);
    }

    private static JsonNode sorted(JsonNode node) {
        JsonNode list = node.has("data") ? node.get("data").elements().next() : node;
        if (list instanceof ArrayNode array) {
            List<JsonNode> elements = new ArrayList<>();
            array.forEach(elements::add);
            elements.sort(Comparator.comparing(element -> element.path("id").asText() + element));
            array.removeAll().addAll(elements);
        }
        return node;
    }
}
