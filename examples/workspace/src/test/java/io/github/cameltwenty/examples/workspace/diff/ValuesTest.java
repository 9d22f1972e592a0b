package io.github.cameltwenty.examples.workspace.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which values are the same to people, as versions of Twenty write them (recorded). */
class ValuesTest {
    private static final Values VALUES = new Values(Map.of("member-here", "member-there"));

    static Stream<Arguments> same() {
        return Stream.of(
                arguments("Alder", "Alder"),
                arguments("", null),
                arguments(List.of(), null),
                arguments(Map.of("primaryLinkUrl", "", "secondaryLinks", List.of()), null),
                arguments(
                        Map.of("primaryEmail", "a@b.example", "additionalEmails", List.of()),
                        with("additionalEmails", null, Map.of("primaryEmail", "a@b.example"))),
                arguments("1000000", 1000000),
                arguments(new BigDecimal("59.90"), "59.9"),
                arguments("2026-05-05T00:00:00.000Z", "2026-05-05T00:00:00Z"),
                arguments(List.of("A", "B"), List.of("A", "B")),
                arguments("member-here", "member-there"));
    }

    @ParameterizedTest
    @MethodSource("same")
    void theSame(Object one, Object other) {
        assertThat(VALUES.equal(one, other)).isTrue();
    }

    static Stream<Arguments> different() {
        return Stream.of(
                arguments("Alder", "alder"),
                arguments("Alder", null),
                arguments(0, null),
                arguments(false, null),
                arguments("1000000", 1000001),
                arguments("many", 5),
                arguments("2026-05-05T00:00:00Z", "2026-05-05T00:00:01Z"),
                arguments(List.of("A", "B"), List.of("B", "A")),
                arguments(List.of("A"), List.of("A", "B")),
                arguments(Map.of("firstName", "Ada"), Map.of("firstName", "Bea")),
                arguments("member-there", "member-here"));
    }

    @ParameterizedTest
    @MethodSource("different")
    void notTheSame(Object one, Object other) {
        assertThat(VALUES.equal(one, other)).isFalse();
    }

    private static Map<String, Object> with(String name, Object value, Map<String, Object> more) {
        Map<String, Object> map = new HashMap<>(more);
        map.put(name, value);
        return map;
    }
}
