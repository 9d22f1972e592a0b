package io.github.cameltwenty.internal.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretPlaceholdersTest {
    private final SecretPlaceholders placeholders = new SecretPlaceholders();

    @Test
    void aKeyKeepsItsNumber() {
        assertThat(placeholders.of("a")).isEqualTo(placeholders.of("a")).isNotEqualTo(placeholders.of("b"));
    }

    @Test
    void aNumberIsNeverGivenAgain() {
        int first = placeholders.of("first");
        for (int i = 0; i < 2000; i++) {
            placeholders.of("key " + i);
        }

        assertThat(placeholders.of("first")).isGreaterThan(2000).isNotEqualTo(first);
    }
}
