package io.github.cameltwenty.examples.workspace;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** What of a workspace is taken. */
final class ObjectOptions {
    @Option(
            names = "--objects",
            paramLabel = "NAME",
            split = ",",
            description = "The objects to take, by plural names, as companies,people; all unless given")
    private Set<String> only = new LinkedHashSet<>();

    @Option(names = "--except", paramLabel = "NAME", split = ",", description = "The objects to leave out")
    private Set<String> except = new LinkedHashSet<>();

    @Option(names = "--no-files", description = "Leave out the content of attachments")
    private boolean withoutFiles;

    Set<String> only() {
        return only;
    }

    Set<String> except() {
        return except;
    }

    boolean withFiles() {
        return !withoutFiles;
    }

    /** As options of exportWorkspace and importWorkspace. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (!only.isEmpty()) {
            parameters.put("objects", String.join(",", only));
        }
        if (!except.isEmpty()) {
            parameters.put("exceptObjects", String.join(",", except));
        }
        if (withoutFiles) {
            parameters.put("withFiles", false);
        }
        return parameters;
    }
}
