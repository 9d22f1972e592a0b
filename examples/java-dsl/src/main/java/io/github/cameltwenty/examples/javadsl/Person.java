package io.github.cameltwenty.examples.javadsl;

/** A person in Twenty's own shape. What is null is not sent. */
public record Person(String id, FullName name, Emails emails, String jobTitle, String city, String companyId) {
    public static Person of(String firstName, String lastName, String jobTitle) {
        return new Person(null, new FullName(firstName, lastName), null, jobTitle, null, null);
    }
}
