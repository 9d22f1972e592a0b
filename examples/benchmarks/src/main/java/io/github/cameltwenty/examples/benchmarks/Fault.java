package io.github.cameltwenty.examples.benchmarks;

import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.Locale;

/** How one call of an import goes wrong. */
enum Fault {
    RATE_LIMIT(
            "429: a call is refused",
            Misbehaviour.status(
                    429,
                    "{\"statusCode\":429,\"error\":\"HttpException\",\"messages\":[\"Limit reached (100 tokens per 1000 ms)\"]}")),
    LOST_ANSWER("an answer is lost, though the work is done", Misbehaviour.dropAfter());

    private final String title;
    private final Misbehaviour misbehaviour;

    Fault(String title, Misbehaviour misbehaviour) {
        this.title = title;
        this.misbehaviour = misbehaviour;
    }

    String title() {
        return title;
    }

    Misbehaviour misbehaviour() {
        return misbehaviour;
    }

    /**
     * @param text as {@code rate-limit}
     */
    static Fault of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
