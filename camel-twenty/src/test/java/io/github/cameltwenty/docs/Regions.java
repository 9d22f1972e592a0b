package io.github.cameltwenty.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pieces of snippets and examples that the pages show, between {@code tag::name[]} and {@code end::name[]}. */
final class Regions {
    private static final Pattern REGION =
            Pattern.compile("^[ \\t]*// tag::([\\w-]+)\\[]\\n(?s:(.*?))^[ \\t]*// end::\\1\\[]$", Pattern.MULTILINE);

    private Regions() {}

    /**
     * One of them.
     *
     * @param source the text of the file that it is in
     */
    record Region(String name, String text, String source) {}

    /** Their text by name. */
    static Map<String, String> read() {
        Map<String, String> regions = new LinkedHashMap<>();
        for (Region region : all()) {
            if (regions.put(region.name(), region.text()) != null) {
                throw new IllegalStateException("Two regions are named " + region.name());
            }
        }
        return regions;
    }

    static List<Region> all() {
        return Stream.of(
                        "camel-twenty/src/test/java",
                        "camel-twenty-starter/src/test/java",
                        "camel-twenty-endpointdsl/src/test",
                        "examples")
                .flatMap(folder -> Project.filesBelow(Project.ROOT.resolve(folder), ".java"))
                .filter(file -> file.startsWith(Project.ROOT.resolve("examples"))
                        || file.startsWith(Project.ROOT.resolve("camel-twenty-endpointdsl"))
                        || file.getParent().endsWith("snippets"))
                .map(Project::read)
                .flatMap(source -> REGION.matcher(source)
                        .results()
                        .map(found -> new Region(found.group(1), found.group(2), source)))
                .toList();
    }
}
