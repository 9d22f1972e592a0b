package io.github.cameltwenty.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fenced piece of a page.
 *
 * @param language as written after the fence; empty where there is none
 */
record Fence(String page, int line, String language, String text) {
    private static final Pattern FENCE =
            Pattern.compile("^[ \\t]*(?:```+|~~~+)(.*)\\n(?s:(.*?))^[ \\t]*(?:```+|~~~+)[ \\t]*$", Pattern.MULTILINE);

    static Stream<Fence> of(Path page) {
        String text = Project.read(page);
        List<Fence> fences = new ArrayList<>();
        Matcher matcher = FENCE.matcher(text);
        while (matcher.find()) {
            int line = (int) text.substring(0, matcher.start()).lines().count() + 1;
            fences.add(new Fence(
                    Project.ROOT.relativize(page).toString(),
                    line,
                    matcher.group(1).strip(),
                    matcher.group(2)));
        }
        return fences.stream();
    }

    /** All in the project's pages of this language. */
    static Stream<Fence> in(String language) {
        return all().filter(fence -> fence.language().equals(language));
    }

    static Stream<Fence> all() {
        return Project.pages().stream().flatMap(Fence::of);
    }

    /** Whether it holds Java's imports and nothing else. */
    boolean isImports() {
        return text.lines().allMatch(line -> line.isBlank() || line.startsWith("import "));
    }

    @Override
    public String toString() {
        return page + " line " + line + ", " + language;
    }
}
