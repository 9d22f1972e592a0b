package io.github.cameltwenty.examples.workspace;

import io.github.cameltwenty.examples.workspace.diff.DiffSettings;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** What is compared, and how much of it is told. */
final class DiffOptions {
    @Option(
            names = "--ignore",
            paramLabel = "FIELD",
            split = ",",
            description =
                    "Fields to leave out, of all objects; unless given, what Twenty sets itself: updatedAt, updatedBy,"
                            + " searchVector")
    private Set<String> ignored = new LinkedHashSet<>(DiffSettings.SET_BY_TWENTY);

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "How many records that differ are told of each object; ${DEFAULT-VALUE} unless given")
    private int examples = 5;

    @Option(names = "--all", description = "Also tell each object and field that only one of the two versions has")
    private boolean all;

    DiffSettings settings(ObjectOptions objects) {
        return new DiffSettings(objects.only(), objects.except(), ignored, objects.withFiles(), examples);
    }

    boolean all() {
        return all;
    }
}
