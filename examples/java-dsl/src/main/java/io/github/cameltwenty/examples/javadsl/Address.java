package io.github.cameltwenty.examples.javadsl;

public record Address(String addressCity, String addressCountry) {}
