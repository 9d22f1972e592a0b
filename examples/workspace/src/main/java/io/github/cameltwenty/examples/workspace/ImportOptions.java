package io.github.cameltwenty.examples.workspace;

import java.util.Map;
import picocli.CommandLine.Option;

/** How records come into a workspace. */
final class ImportOptions {
    @Option(
            names = "--new-ids",
            description =
                    "Give all records other ids, the same ones with each repeat, as where the ids of the export are"
                            + " taken")
    private boolean newIds;

    boolean newIds() {
        return newIds;
    }

    Map<String, Object> parameters() {
        return newIds ? Map.of("ids", "new") : Map.of();
    }
}
