package io.github.cameltwenty.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rooms of the component and the directions that are allowed: a room uses those that it names, and of the root package the
 * vocabulary. Each names later ones only, so there are no cycles. The picture in {@code docs/architecture.md} is drawn from this.
 */
public enum Room {
    ROOT(
            "",
            "what users meet",
            "internal.console",
            "internal.operation",
            "internal.changes",
            "internal.changes.poll",
            "internal.changes.feed",
            "internal.metrics",
            "internal.request",
            "internal.csv",
            "internal.client",
            "internal.trace",
            "internal.observe",
            "internal.record",
            "internal.options",
            "internal.json",
            "options",
            "catalog"),
    CONSOLE(
            "internal.console",
            "the dev console",
            "internal.changes.feed",
            "internal.client",
            "internal.observe",
            "internal.server",
            "catalog"),
    OPERATION(
            "internal.operation",
            "the operations",
            "internal.request",
            "internal.check",
            "internal.result",
            "internal.schema",
            "internal.workspace",
            "internal.walk",
            "internal.checkpoint",
            "internal.bulk",
            "internal.client",
            "internal.observe",
            "internal.record",
            "internal.options",
            "internal.json",
            "options",
            "catalog"),
    REQUEST(
            "internal.request",
            "message to request",
            "internal.csv",
            "internal.check",
            "internal.client",
            "internal.observe",
            "internal.record",
            "internal.options",
            "internal.json",
            "options",
            "catalog"),
    CSV("internal.csv", "CSV as people have it", "internal.options", "internal.json", "options", "catalog"),
    RESULT(
            "internal.result",
            "result to message",
            "internal.client",
            "internal.observe",
            "internal.record",
            "internal.options",
            "internal.json",
            "options",
            "catalog"),
    SCHEMA(
            "internal.schema",
            "objects and fields",
            "internal.bulk",
            "internal.client",
            "internal.observe",
            "internal.options",
            "internal.json",
            "catalog"),
    WORKSPACE(
            "internal.workspace",
            "a workspace as a whole",
            "internal.record",
            "internal.options",
            "internal.state",
            "internal.json",
            "options",
            "catalog"),
    WALK(
            "internal.walk",
            "walks in any order",
            "internal.bulk",
            "internal.client",
            "internal.observe",
            "internal.record",
            "internal.options",
            "catalog"),
    CHECKPOINT(
            "internal.checkpoint",
            "how far an input is done",
            "internal.bulk",
            "internal.client",
            "internal.record",
            "internal.options",
            "internal.state",
            "internal.json",
            "options",
            "catalog"),
    BULK(
            "internal.bulk",
            "bulk work",
            "internal.client",
            "internal.observe",
            "internal.value",
            "internal.record",
            "internal.options",
            "internal.json",
            "options",
            "catalog"),
    CHANGES(
            "internal.changes",
            "changes",
            "internal.changes.webhook",
            "internal.changes.poll",
            "internal.changes.feed",
            "internal.client"),
    WEBHOOK(
            "internal.changes.webhook",
            "webhooks",
            "internal.changes.poll",
            "internal.changes.feed",
            "internal.client",
            "internal.observe",
            "internal.options",
            "internal.json",
            "options",
            "catalog"),
    POLL(
            "internal.changes.poll",
            "polls",
            "internal.changes.feed",
            "internal.client",
            "internal.observe",
            "internal.json",
            "options",
            "catalog"),
    FEED(
            "internal.changes.feed",
            "what both share",
            "internal.state",
            "internal.client",
            "internal.observe",
            "internal.options",
            "options",
            "catalog"),
    CLIENT("internal.client", "calls", "internal.observe", "internal.server", "internal.json", "catalog"),
    METRICS("internal.metrics", "metrics", "internal.observe", "catalog"),
    TRACE("internal.trace", "spans", "internal.observe", "catalog"),
    OBSERVE("internal.observe", "who listens", "catalog"),
    SERVER("internal.server", "the server", "catalog"),
    CHECK(
            "internal.check",
            "checks before a call",
            "internal.record",
            "internal.value",
            "internal.options",
            "options",
            "catalog"),
    AGENT("internal.agent", "tools for agents", "internal.record", "internal.options", "internal.json"),
    RECORD("internal.record", "records on their way", "internal.options", "internal.json"),
    VALUE("internal.value", "values as Twenty stores them", "catalog"),
    INTERNAL_OPTIONS("internal.options", "checks of options", "options", "catalog"),
    STATE("internal.state", "files that outlive the process"),
    JSON("internal.json", "JSON"),
    OPTIONS("options", "options", "catalog"),
    CATALOG("catalog", "what Twenty offers");

    static final String BASE = "io.github.cameltwenty";

    /** What the rooms below may know of the root package, besides the exceptions. */
    private static final Set<String> VOCABULARY = Set.of(
            "TwentyConfiguration",
            "TwentyConstants",
            "TwentyDuplicateKey",
            "TwentyFailure",
            "TwentyFilter",
            "TwentyGraphqlApi",
            "TwentyMethod",
            "TwentyOutputFormat",
            "TwentyPartial",
            "TwentyProgress",
            "TwentyReadOnly",
            "TwentyRecordCheck",
            "TwentyRecordError",
            "TwentyRecords",
            "TwentyUnknownColumns");

    private final String folder;
    private final String title;
    private final List<String> uses;

    Room(String folder, String title, String... uses) {
        this.folder = folder;
        this.title = title;
        this.uses = List.of(uses);
    }

    static Optional<Room> of(String packageName) {
        return Arrays.stream(values())
                .filter(room -> room.packageName().equals(packageName))
                .findFirst();
    }

    String packageName() {
        return folder.isEmpty() ? BASE : BASE + "." + folder;
    }

    boolean mayUse(Room other) {
        return this == other || uses.contains(other.folder);
    }

    /** Of a top-level class of the root package. */
    static boolean isVocabulary(String simpleName) {
        return VOCABULARY.contains(simpleName) || simpleName.endsWith("Exception");
    }

    /** The picture in Mermaid's writing. */
    public static String picture() {
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart TD\n");
        for (Room room : values()) {
            String place = room.folder.isEmpty() ? "root package" : room.folder;
            picture.append("    %s[\"%s<br/>%s\"]%n".formatted(room, place, room.title));
        }
        for (Room room : values()) {
            for (Room other : values()) {
                if (room.uses.contains(other.folder) && !room.reachesBeyond(other)) {
                    picture.append("    %s --> %s%n".formatted(room, other));
                }
            }
        }
        return picture.append("```\n").toString();
    }

    /** Whether there is a longer way to it, which the picture shows. */
    private boolean reachesBeyond(Room other) {
        return Arrays.stream(values())
                .filter(between -> between != this && between != other && uses.contains(between.folder))
                .anyMatch(between -> between.uses.contains(other.folder) || between.reachesBeyond(other));
    }
}
