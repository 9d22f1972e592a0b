package io.github.cameltwenty.examples.workspace;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Two Twentys in memory, for those who have named no workspace: a used one of version 1.0, and an empty one of 2.21. */
final class Demo {
    private static final String ALDER = "20202020-0000-4000-8000-000000000001";
    private static final String BIRCH = "20202020-0000-4000-8000-000000000002";

    private Demo() {}

    /** With companies, people, notes, an object of its own, and files. */
    static LiveWorkspace used(Workspaces workspaces) throws IOException {
        try (InputStream seed = Objects.requireNonNull(Demo.class.getResourceAsStream("/demo.json"))) {
            TwentySandbox sandbox = TwentySandbox.start(
                    TwentySandbox.options().dialect(Dialect.V1_0).seed(seed));
            LiveWorkspace workspace = workspaces.open("from", sandbox);
            addRockets(workspace);
            attach(workspace, ALDER, "offer.txt", "Twelve crates, delivered in May");
            attach(workspace, BIRCH, "menu.csv", "bread;price\nrye;4.20\n");
            return workspace;
        }
    }

    static LiveWorkspace empty(Workspaces workspaces) throws IOException {
        return workspaces.open("to", TwentySandbox.start(TwentySandbox.options().dialect(Dialect.V2_21)));
    }

    /** An object and fields that only this workspace has. */
    private static void addRockets(LiveWorkspace workspace) {
        workspace.run("general/ensureSchema", Map.of(), Map.of(), """
                {"objects": [
                  {"namePlural": "rockets", "nameSingular": "rocket", "fields": [
                    {"name": "payload", "type": "NUMBER", "label": "Payload in kg"},
                    {"name": "state", "type": "SELECT", "label": "State", "options": ["PLANNED", "FLOWN"]},
                    {"name": "builder", "type": "RELATION", "label": "Builder",
                     "relation": {"object": "companies", "label": "Rockets"}}]},
                  {"namePlural": "companies", "fields": [
                    {"name": "customerNumber", "type": "TEXT", "label": "Customer number", "unique": true}]}]}
                """);
        workspace.run(
                "rockets/createMany",
                Map.of("customObject", true),
                Map.of(),
                List.of(
                        Map.of("name", "Ariane", "payload", 22800, "state", "FLOWN", "builderId", ALDER),
                        Map.of("name", "Birch One", "payload", 60, "state", "PLANNED", "builderId", BIRCH)));
        workspace.run(
                "companies/updateMany",
                Map.of("checkRecords", "off"),
                Map.of(),
                List.of(
                        Map.of("id", ALDER, "customerNumber", "C-1001"),
                        Map.of("id", BIRCH, "customerNumber", "C-1002")));
    }

    private static void attach(LiveWorkspace workspace, String company, String name, String content) {
        workspace.run(
                "general/attachFile",
                Map.of("attachTo", "companies"),
                Map.of(TwentyConstants.ID, company, "CamelFileName", name),
                content.getBytes(StandardCharsets.UTF_8));
    }
}
