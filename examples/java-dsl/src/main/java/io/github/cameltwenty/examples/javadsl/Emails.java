package io.github.cameltwenty.examples.javadsl;

public record Emails(String primaryEmail) {}
