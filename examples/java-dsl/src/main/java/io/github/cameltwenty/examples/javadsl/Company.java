package io.github.cameltwenty.examples.javadsl;

/**
 * A company in Twenty's own shape. What is null is not sent.
 *
 * @param people read with {@code depth=1}
 */
public record Company(
        String id,
        String name,
        Link domainName,
        Address address,
        Integer employees,
        Link linkedinLink,
        Person[] people) {
    /** The label of each domain that this example writes, to tell its companies from others of the workspace. */
    public static final String MARK = "camel-twenty example";
}
