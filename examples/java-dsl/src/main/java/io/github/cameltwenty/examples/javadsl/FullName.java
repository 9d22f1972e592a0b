package io.github.cameltwenty.examples.javadsl;

public record FullName(String firstName, String lastName) {
    @Override
    public String toString() {
        return firstName + " " + lastName;
    }
}
