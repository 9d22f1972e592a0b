package io.github.cameltwenty.docs.snippets;

import io.github.bucket4j.Bucket;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.builder.RouteBuilder;

/** What {@code reliability.md} shows. */
final class Reliability {
    private Reliability() {}

    /** A deadline, and what to look at. */
    static final class Routes extends RouteBuilder {
        @Override
        public void configure() {
            // tag::deadline[]
            from("direct:lookUpInTime")
                    .process(exchange -> exchange.setProperty(
                            TwentyConstants.DEADLINE, Instant.now().plusSeconds(5)))
                    .to("twenty:companies/findOne");
            // end::deadline[]

            // tag::retries[]
            from("direct:createPatiently")
                    .to("twenty:companies/createOne?maxRetries=8&retryDelay=1s&maxRetryDelay=2m")
                    .filter(header(TwentyConstants.RETRIES).isNotNull())
                    .log("Twenty was slow: ${header.CamelTwentyRetries} retries");
            // end::retries[]
        }
    }

    static Bucket budget(TwentyComponent twenty) {
        // tag::bucket[]
        Bucket budget = Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofMillis(610)))
                .build();
        twenty.getConfiguration().setBucket(budget);
        // end::bucket[]
        return budget;
    }
}
