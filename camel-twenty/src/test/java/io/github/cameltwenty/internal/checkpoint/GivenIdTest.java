package io.github.cameltwenty.internal.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GivenIdTest {
    @Test
    void itIsTheSameEachTime() {
        assertThat(GivenId.of("run", 7)).isEqualTo("6e0431c4-3b78-4aa4-af58-6fc6ed38b5a2");
    }

    @Test
    void itHasTheFormOfARandomOne() {
        UUID id = UUID.fromString(GivenId.of("run", 7));

        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void eachRecordOfEachRunHasItsOwn() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> GivenId.of("run " + i % 10, i / 10)))
                .doesNotHaveDuplicates();
    }
}
