package io.github.cameltwenty.examples.springboot.pipeline;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Reads all open opportunities, of any number. */
@Component
class PipelineRoutes extends RouteBuilder {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<String> stages;

    PipelineRoutes(PipelineProperties properties) {
        stages = properties.stages();
    }

    @Override
    public void configure() {
        // whoever asked is told, and TwentyProblems logs it
        errorHandler(noErrorHandler());

        from("direct:pipeline")
                .routeId("pipeline")
                .setProperty(TwentyConstants.DEADLINE)
                .exchange(exchange -> Instant.now().plus(PATIENCE))
                .setHeader(
                        TwentyConstants.FILTER,
                        constant(TwentyFilter.field("stage").in(stages)))
                .to("twenty:opportunities/findAll?depth=1&limit=200&outputClass=" + Opportunity.class.getName())
                .transform()
                .body(Iterator.class, this::pipeline);
    }

    @SuppressWarnings("unchecked") // the outputClass says what it holds
    private Pipeline pipeline(Iterator<?> found) {
        return Pipeline.of(stages, (Iterator<Opportunity>) found);
    }
}
