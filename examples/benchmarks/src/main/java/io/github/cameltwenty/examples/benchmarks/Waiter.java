package io.github.cameltwenty.examples.benchmarks;

/** Finds companies for many that wait, or for one. */
interface Waiter extends AutoCloseable {
    /**
     * Begins a call for which nobody waits.
     *
     * @param done run when it has been answered
     */
    void begin(String id, Runnable done);

    /** One call, waited for. */
    Object call(String id);

    @Override
    void close();
}
