package io.github.cameltwenty.examples.quarkus;

/** Someone who is interested, as a form on a website sends it. */
public record Lead(String firstName, String lastName, String email) {}
