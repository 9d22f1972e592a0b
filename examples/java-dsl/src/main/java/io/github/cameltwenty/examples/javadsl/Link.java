package io.github.cameltwenty.examples.javadsl;

public record Link(String primaryLinkUrl, String primaryLinkLabel) {}
