package io.github.cameltwenty.internal.client;

/** What an answer has become, of which can still be said how many records it held. */
public interface GivenRecords {
    int records();

    /** Whether it said how it stands among the records that match. */
    boolean isPage();
}
