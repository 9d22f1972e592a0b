package io.github.cameltwenty.examples.quarkus;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A person in Twenty's own shape. What is null is not sent. A native image would drop what Jackson needs of it unless told. */
@RegisterForReflection
public record Person(String id, Name name, Emails emails) {
    @RegisterForReflection
    public record Name(String firstName, String lastName) {}

    @RegisterForReflection
    public record Emails(String primaryEmail) {}

    static Person of(Lead lead) {
        return new Person(null, new Name(lead.firstName(), lead.lastName()), new Emails(lead.email()));
    }
}
