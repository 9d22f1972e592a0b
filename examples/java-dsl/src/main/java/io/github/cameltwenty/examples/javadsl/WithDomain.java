package io.github.cameltwenty.examples.javadsl;

/** A line that names a company by its domain, as {@code siemens.com}. */
public interface WithDomain {
    String getDomain();
}
