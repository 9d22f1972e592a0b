package io.github.cameltwenty.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.docs.Project;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on traces names all that spans say, and nothing that they do not. */
class NamesTest {
    private static final String PAGE = Project.read(Project.DOCS.resolve("traces.md"));

    private static List<String> names() {
        return Arrays.stream(Names.class.getDeclaredFields())
                .filter(field -> field.getType() == String.class)
                .map(NamesTest::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachIsOnThePage() {
        assertThat(names()).isNotEmpty().allSatisfy(name -> assertThat(PAGE).contains("`" + name + "`"));
    }

    @Test
    void thePageHasNoOther() {
        List<String> told = Pattern.compile("`(camel\\.twenty\\.[a-z_]+)`")
                .matcher(PAGE)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(names()).containsAll(told);
    }
}
