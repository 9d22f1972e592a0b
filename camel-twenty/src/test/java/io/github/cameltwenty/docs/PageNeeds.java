package io.github.cameltwenty.docs;

import java.io.File;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;

/**
 * What a reader needs to compile the Java of a page: the pieces are parts of classes that are compiled, so it is those of their
 * imports that a piece uses. And what it needs to run: the libraries of these imports and of the endpoints.
 *
 * @param libraries artifacts, besides the component and what comes with it
 * @param imports whole lines
 */
record PageNeeds(SortedSet<String> libraries, SortedSet<String> imports) {
    static final String MARK = "<!-- drawn from the Java of this page -->";

    private static final Pattern IMPORT = Pattern.compile("^import (static )?([\\w.]+)\\.(\\w+);$", Pattern.MULTILINE);
    /** What stands in the {@code configure()} of a {@code RouteBuilder}, which the piece does not name. */
    private static final Pattern ROUTE = Pattern.compile("(?m)^\\s*(from|onException|restConfiguration)\\(");

    private static final Pattern SCHEME = Pattern.compile("^\"([a-z][a-z0-9-]*):");
    private static final Pattern JAR = Pattern.compile("([a-z][a-z0-9.-]*?)-\\d[\\w.-]*\\.jar");
    private static final CamelCatalog CATALOG = new DefaultCamelCatalog(true);

    /** What parts of a piece need that its imports do not tell. */
    private static final Map<Pattern, String> OTHERS = Map.of(
            Pattern.compile("\\$\\{[^}]*\\[|\\$\\{body\\."), "camel-bean",
            Pattern.compile("\\bjsonpath\\("), "camel-jsonpath",
            Pattern.compile("\\bjq\\("), "camel-jq",
            Pattern.compile("\\.json\\("), "camel-jackson");

    /** What comes with the component, or with whatever runs Camel. */
    private static final Set<String> BROUGHT = Set.of(
            "camel-api",
            "camel-base",
            "camel-core-engine",
            "camel-core-model",
            "camel-core-processor",
            "camel-http",
            "camel-main",
            "camel-management-api",
            "camel-support",
            "camel-util",
            "camel-webhook");

    static PageNeeds of(Path page) {
        PageNeeds needs = new PageNeeds(new TreeSet<>(), new TreeSet<>());
        // Spring Boot has starters for them, which its page names
        boolean namesLibraries = !page.endsWith("spring-boot.md");
        Fence.of(page)
                .filter(fence -> fence.language().equals("java") && !fence.isImports())
                .forEach(fence -> {
                    needs.addLibraries(fence.text());
                    sourceOf(fence).ifPresent(source -> needs.addImports(fence.text(), source));
                });
        if (!namesLibraries) {
            needs.libraries().clear();
        }
        return needs;
    }

    private static Optional<String> sourceOf(Fence fence) {
        String text = JavaText.normal(fence.text());
        return Holder.REGIONS.stream()
                .filter(region -> JavaText.normal(region.text()).equals(text))
                .map(Regions.Region::source)
                .findFirst();
    }

    /** Read once: there are some hundred files. */
    private static final class Holder {
        private static final List<Regions.Region> REGIONS = Regions.all();
    }

    private void addLibraries(String piece) {
        JavaText.texts(piece)
                .map(SCHEME::matcher)
                .filter(Matcher::find)
                .map(scheme -> CATALOG.componentModel(scheme.group(1)))
                .filter(model -> model != null)
                .forEach(model -> add(model.getArtifactId()));
        OTHERS.forEach((pattern, library) -> {
            if (pattern.matcher(piece).find()) {
                add(library);
            }
        });
    }

    private void addImports(String piece, String source) {
        String code = JavaText.code(piece);
        if (IMPORT.matcher(piece).find()) {
            // a whole class, which brings its own
            IMPORT.matcher(piece).results().forEach(this::addLibraryOf);
            return;
        }
        boolean isRoute = ROUTE.matcher(code).find();
        IMPORT.matcher(source)
                .results()
                .filter(found -> !found.group(2).contains(".snippets"))
                .filter(found -> isRoute && found.group(3).equals("RouteBuilder")
                        || Pattern.compile("(?<![.\\w])" + found.group(3) + "\\b")
                                .matcher(code)
                                .find())
                .forEach(found -> {
                    imports.add(found.group());
                    addLibraryOf(found);
                });
    }

    private void addLibraryOf(MatchResult imported) {
        String type = imported.group(1) == null ? imported.group(2) + "." + imported.group(3) : imported.group(2);
        if (type.startsWith("java.") || type.startsWith("io.github.cameltwenty.")) {
            return;
        }
        try {
            CodeSource code = Class.forName(type, false, PageNeeds.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            Matcher jar = JAR.matcher(new File(code.getLocation().getPath()).getName());
            if (jar.matches()) {
                add(jar.group(1));
            }
        } catch (ClassNotFoundException e) {
            // of an example with libraries of its own, which the page names
        }
    }

    private void add(String library) {
        if (!BROUGHT.contains(library)) {
            libraries.add(library);
        }
    }

    boolean isEmpty() {
        return libraries.isEmpty() && imports.isEmpty();
    }

    /** As Markdown. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (!libraries.isEmpty()) {
            text.append("Libraries, besides `camel-twenty` and what runs Camel, such as `camel-main`: `")
                    .append(String.join("`, `", libraries))
                    .append("`.\n\n");
        }
        if (!imports.isEmpty()) {
            text.append("Imports:\n\n```java\n")
                    .append(String.join("\n", imports))
                    .append("\n```\n");
        }
        return text.toString().strip() + "\n";
    }
}
