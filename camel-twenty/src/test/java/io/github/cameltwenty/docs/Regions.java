package io.github.cameltwenty.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pieces of snippets and examples that the pages show, between {@code tag::name[]} and {@code end::name[]}. */
final class Regions {
    private static final Pattern REGION =
            Pattern.compile("^[ \\t]*// tag::([\\w-]+)\\[]\\n(?s:(.*?))^[ \\t]*// end::\\1\\[]$", Pattern.MULTILINE);

    private Regions() {}

    /** Their text by name. */
    static Map<String, String> read() {
        Map<String, String> regions = new LinkedHashMap<>();
        Stream.of(
                        Project.filesBelow(Project.ROOT.resolve("camel-twenty/src/test/java"), ".java")
                                .filter(file -> file.getParent().endsWith("snippets")),
                        Project.filesBelow(Project.ROOT.resolve("camel-twenty-endpointdsl/src/test"), ".java"),
                        Project.filesBelow(Project.ROOT.resolve("examples"), ".java"))
                .flatMap(files -> files)
                .forEach(file -> {
                    Matcher matcher = REGION.matcher(Project.read(file));
                    while (matcher.find()) {
                        if (regions.put(matcher.group(1), matcher.group(2)) != null) {
                            throw new IllegalStateException("Two regions are named " + matcher.group(1));
                        }
                    }
                });
        return regions;
    }
}
