package io.github.cameltwenty.examples.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/records.md shows pieces of this example. */
class PageTest {
    private static final Path PAGE = Path.of("../../docs/records.md");

    static List<String> java() throws IOException {
        return fences("java");
    }

    @ParameterizedTest
    @MethodSource("java")
    void itsJavaIsOfThisExample(String shown) throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> texts = sources.filter(Files::isRegularFile)
                    .map(PageTest::withoutLayout)
                    .toList();

            assertThat(texts).anySatisfy(text -> assertThat(text).contains(shown.replaceAll("\\s", "")));
        }
    }

    static List<String> xml() throws IOException {
        return fences("xml");
    }

    @ParameterizedTest
    @MethodSource("xml")
    void itsPluginIsThatOfThisExample(String shown) {
        String pom = withoutLayout(Path.of("pom.xml")).replace("${project.version}", "1.0.0-SNAPSHOT");

        assertThat(pom).contains(shown.replaceAll("\\s", ""));
    }

    private static List<String> fences(String language) throws IOException {
        Matcher fences =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        return fences.results().map(fence -> fence.group(1)).toList();
    }

    private static String withoutLayout(Path file) {
        try {
            return Files.readString(file).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
