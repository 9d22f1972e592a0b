package io.github.cameltwenty.examples.springboot;

import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyValidationException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Twenty's failures as problem JSON. Camel wraps what a route throws, and Spring looks for the handler of the cause where no
 * handler of the same class takes the wrapper: so this one comes before {@link OtherProblems}, which takes anything.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TwentyProblems {
    private static final Logger LOG = LoggerFactory.getLogger(TwentyProblems.class);
    private static final Duration SOON = Duration.ofSeconds(30);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(TwentyValidationException refusal, HttpMethod method) {
        if (method.equals(HttpMethod.GET)) {
            // the caller gave nothing that could be wrong: a setting of ours is
            return failed(refusal);
        }
        return problem(
                HttpStatus.UNPROCESSABLE_ENTITY, "The CRM refused it: " + String.join(" ", refusal.getMessages()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> limited(TwentyRateLimitException failure) {
        return later(
                "The CRM takes no more calls for now", failure.getRetryAfter().orElse(SOON), failure);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreachable(TwentyConnectionException failure) {
        return later("The CRM does not answer", SOON, failure);
    }

    /** A trouble of ours, or of Twenty's: nothing that the caller could mend. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(TwentyException failure) {
        LOG.error("{}", failure.getMessage());
        return problem(HttpStatus.BAD_GATEWAY, "The CRM failed");
    }

    private static ResponseEntity<ProblemDetail> later(String detail, Duration wait, TwentyException failure) {
        LOG.warn("{}", failure.getMessage());
        // in whole seconds, and not sooner than asked
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
