package io.github.cameltwenty.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No tag has endless values, whatever dynamic endpoints name. */
class TagValuesTest {
    private final TagValues values = new TagValues();

    @Test
    void resourcesBeyondTheMostAreOneTogether() {
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(i -> values.resource("rockets" + i))
                        .collect(Collectors.toSet()))
                .hasSize(TagValues.MOST_RESOURCES + 1)
                .contains(TagValues.OTHER);
    }

    @Test
    void thoseOfTheCatalogAlwaysHaveTheirName() {
        IntStream.range(0, 10_000).forEach(i -> values.resource("rockets" + i));

        assertThat(values.resource("companies")).isEqualTo("companies");
        assertThat(values.resource("rockets0")).isEqualTo("rockets0");
        assertThat(values.resource("*")).isEqualTo("*");
        assertThat(values.resource("general")).isEqualTo("general");
    }

    @Test
    void workspacesBeyondTheMostAreOneTogether() {
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(i -> values.workspace("https://crm" + i + ".example.com"))
                        .collect(Collectors.toSet()))
                .hasSize(TagValues.MOST_WORKSPACES + 1)
                .contains(TagValues.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "https://crm.example.com, crm.example.com",
        "http://localhost:3000, localhost:3000",
        "https://proxy.example.com/crm, proxy.example.com",
        "https://[::1]:3000, [::1]:3000"
    })
    void aWorkspaceIsItsHost(String baseUrl, String host) {
        assertThat(values.workspace(baseUrl)).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "429, 429", "599, 599", "600, other", "999, other", "7, other"})
    void aStatusIsOneThatHttpHas(int status, String value) {
        assertThat(TagValues.status(status)).isEqualTo(value);
    }
}
