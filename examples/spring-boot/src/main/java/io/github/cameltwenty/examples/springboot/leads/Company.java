package io.github.cameltwenty.examples.springboot.leads;

import io.github.cameltwenty.TwentyFilter;
import java.util.List;
import java.util.stream.Stream;

/** A company in Twenty's own shape. What is null is not sent. */
record Company(String id, String name, Link domainName) {
    record Link(String primaryLinkUrl) {}

    static Company of(Lead lead) {
        return new Company(null, lead.company(), new Link("https://" + lead.domain()));
    }

    /** Finds the company of a lead, however its domain is spelt: {@code HTTPS://www.acme.com/shop} is {@code acme.com}. */
    static TwentyFilter filter(Lead lead) {
        List<TwentyFilter> spellings = Stream.of("", "http://", "https://")
                .flatMap(scheme -> Stream.of(scheme, scheme + "www."))
                .flatMap(start -> Stream.of(start + lead.domain(), start + lead.domain() + "/%"))
                .map(TwentyFilter.field("domainName.primaryLinkUrl")::ilike)
                .toList();
        return TwentyFilter.any(spellings);
    }
}
