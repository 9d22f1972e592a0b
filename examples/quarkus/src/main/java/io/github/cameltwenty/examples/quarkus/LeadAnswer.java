package io.github.cameltwenty.examples.quarkus;

/**
 * What became of a lead.
 *
 * @param created false where Twenty knew the person already
 */
public record LeadAnswer(Person person, boolean created) {}
