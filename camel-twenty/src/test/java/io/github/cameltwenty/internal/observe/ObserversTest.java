package io.github.cameltwenty.internal.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObserversTest {
    private final List<String> told = new ArrayList<>();

    private Observer named(String name) {
        return new Observer() {
            @Override
            public CallWatch calling(ObservedCall call) {
                told.add(name + " begins");
                return new CallWatch() {
                    @Override
                    public void ended(Throwable failure) {
                        told.add(name + " ends with " + failure);
                    }
                };
            }
        };
    }

    @Test
    void nobodyIsNobody() {
        assertThat(Observers.of(List.of())).isSameAs(Observer.NONE);
    }

    @Test
    void theLastToBeginEndsFirst() {
        Observer both = Observers.of(List.of(named("outer"), named("inner")));

        String answer = CallWatch.during(both, () -> null, watch -> "answer");

        assertThat(answer).isEqualTo("answer");
        assertThat(told)
                .containsExactly("outer begins", "inner begins", "inner ends with null", "outer ends with null");
    }

    @Test
    void aFailureIsToldAndGoesOn() {
        IllegalStateException failure = new IllegalStateException("no");

        assertThatThrownBy(() -> CallWatch.during(named("one"), () -> null, watch -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(told).containsExactly("one begins", "one ends with " + failure);
    }

    @Test
    void whereNobodyListensTheCallIsNotDescribed() {
        String answer = CallWatch.during(
                Observer.NONE,
                () -> {
                    throw new AssertionError("it was described");
                },
                watch -> "answer");

        assertThat(answer).isEqualTo("answer");
    }
}
