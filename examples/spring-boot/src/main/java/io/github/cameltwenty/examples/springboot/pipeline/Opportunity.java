package io.github.cameltwenty.examples.springboot.pipeline;

import java.math.BigDecimal;
import java.time.Instant;

/** What the pipeline shows of an opportunity, in Twenty's own shape. */
record Opportunity(String name, String stage, Amount amount, Instant closeDate, Company company) {
    /** @param amountMicros in millionths; a text in Twenty's answers, as a number need not be exact in JSON */
    record Amount(BigDecimal amountMicros, String currencyCode) {}

    record Company(String name) {}
}
