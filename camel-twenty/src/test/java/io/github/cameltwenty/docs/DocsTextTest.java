package io.github.cameltwenty.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocsTextTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]*)(?:#([^)]*))?\\)");

    static List<Path> pages() {
        return Project.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        links(page).forEach(link -> {
            Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
            assertThat(target).as("%s in %s", link.group(), page.getFileName()).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target))
                        .as("anchors of %s", target.getFileName())
                        .contains(link.group(2));
            }
        });
    }

    private static Stream<MatchResult> links(Path page) {
        String text = Pattern.compile("```.*?```|`[^`\\n]*`", Pattern.DOTALL)
                .matcher(Project.read(page))
                .replaceAll("");
        return LINK.matcher(text).results();
    }

    private static Set<String> anchors(Path page) {
        return Project.read(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> Markdown.anchor(line.replaceFirst("^#+ ", "")))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void deletingIsNeverNamedWithoutSayingThatItIsPermanent(Path page) {
        assertThat(Wording.linesThatHideIt(Project.read(page))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsInTheIndexOfItsFolder(Path page) {
        if (page.startsWith(Project.DOCS) && !page.endsWith("README.md")) {
            assertThat(Project.read(page.resolveSibling("README.md"))).contains("](" + page.getFileName() + ")");
        }
    }
}
