package io.github.cameltwenty.examples.springboot.leads;

import io.github.cameltwenty.TwentyFilter;

/**
 * A person in Twenty's own shape. What is null is not sent.
 *
 * @param company only read
 */
record Person(String id, Name name, Emails emails, String jobTitle, String companyId, Company company) {
    record Name(String firstName, String lastName) {}

    record Emails(String primaryEmail) {}

    static Person of(Lead lead, Company company) {
        return new Person(
                null,
                new Name(lead.firstName(), lead.lastName()),
                new Emails(lead.email()),
                lead.jobTitle(),
                company.id(),
                null);
    }

    static TwentyFilter filter(Lead lead) {
        return TwentyFilter.field("emails.primaryEmail").eq(lead.email());
    }
}
