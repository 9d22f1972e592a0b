package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeenKeysTest {
    private final SeenKeys seen = new SeenKeys();

    @Property
    void aKeyIsSeenWhereASetHasIt(@ForAll @Size(max = 200) List<@Size(max = 3) List<String>> keys) {
        Set<List<String>> set = new HashSet<>();
        SeenKeys seenNow = new SeenKeys();

        for (List<String> key : keys) {
            assertThat(seenNow.add(List.of(key))).isEqualTo(!set.add(key));
        }
    }

    @Test
    void ofManyKeysEachIsSeenTheSecondTimeAndNotTheFirst() {
        int count = 100_000;

        for (int i = 0; i < count; i++) {
            assertThat(seen.add(List.of(List.of("key " + i)))).isFalse();
        }
        for (int i = 0; i < count; i++) {
            assertThat(seen.add(List.of(List.of("key " + i)))).isTrue();
        }
    }

    @Test
    void oneOfSeveralKeysIsEnough() {
        seen.add(List.of(List.of("a@b.example")));

        assertThat(seen.add(List.of(List.of("c@d.example"), List.of("a@b.example"))))
                .isTrue();
        assertThat(seen.add(List.of(List.of("c@d.example")))).isTrue();
    }

    @Test
    void whereAPartEndsCounts() {
        seen.add(List.of(List.of("ab", "c")));

        assertThat(seen.add(List.of(List.of("a", "bc")))).isFalse();
    }
}
