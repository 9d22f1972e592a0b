package io.github.cameltwenty.examples.javadsl;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public record FullName(String firstName, String lastName) {
    @Override
    public String toString() {
        return Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
