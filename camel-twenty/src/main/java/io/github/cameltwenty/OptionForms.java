package io.github.cameltwenty;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.camel.util.TimeUtils;

/** What the texts of options must look like. */
final class OptionForms {
    private static final Form FROM_1 = new Form(text -> text.matches("0*[1-9]\\d{0,8}"), "whole numbers from 1");
    private static final Form FROM_0 = new Form(text -> text.matches("\\d{1,9}"), "whole numbers from 0");
    private static final Form DURATION =
            new Form(OptionForms::isDuration, "milliseconds, or a duration as 2s or 1m30s");
    private static final Form SWITCH = Form.oneOf("true", "false");

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("depth", Form.oneOf("0", "1", "2")),
            Map.entry("limit", FROM_1),
            Map.entry("batchSize", FROM_1),
            Map.entry("parallelism", FROM_1),
            Map.entry("maxRecords", FROM_1),
            Map.entry("requestsPerMinute", FROM_1),
            Map.entry("requestsPerSecond", FROM_1),
            Map.entry("maxRetries", FROM_0),
            Map.entry("retryDelay", DURATION),
            Map.entry("maxRetryDelay", DURATION),
            Map.entry("overlap", DURATION),
            Map.entry("delay", DURATION),
            Map.entry("initialDelay", DURATION),
            Map.entry("maxMessagesPerPoll", FROM_0),
            Map.entry("deletions", SWITCH),
            Map.entry("reconcile", SWITCH),
            Map.entry("debounce", DURATION),
            Map.entry("sweepDelay", DURATION),
            Map.entry("signatureTolerance", DURATION),
            Map.entry("maxBodySize", FROM_1),
            Map.entry("webhookAck", Form.oneOf("before", "after")),
            Map.entry("outputFormat", Form.oneOf("object", "json", "envelope")),
            Map.entry("graphqlApi", Form.oneOf("core", "metadata")),
            Map.entry("onRecordError", Form.oneOf("stop", "isolate")),
            Map.entry("onDuplicateKey", Form.oneOf("merge", "refuse")),
            Map.entry("streaming", SWITCH),
            Map.entry("clientIds", SWITCH),
            Map.entry("prefetch", SWITCH),
            Map.entry("strict", SWITCH),
            Map.entry("throwExceptionOnFailure", SWITCH),
            Map.entry("depthFallback", SWITCH),
            Map.entry("softDelete", SWITCH),
            Map.entry("dryRun", SWITCH),
            Map.entry("conflictPriorityIndex", FROM_0),
            Map.entry("apiVersion", Form.oneOf("auto", "1.0", "current")),
            Map.entry("catalog", Form.oneOf("twenty", "workspace")),
            Map.entry("customObject", SWITCH));

    private OptionForms() {}

    /** Before Camel binds them, whose own words would not say what is allowed. */
    static void refuseMalformed(Map<String, Object> parameters) {
        FORMS.forEach((option, form) -> {
            boolean given = parameters.get(option) instanceof String text && !text.startsWith("#");
            if (given && !form.fits().test((String) parameters.get(option))) {
                throw new IllegalArgumentException(
                        "The option " + option + " is '" + parameters.get(option) + "'; allowed are " + form.allowed());
            }
        });
    }

    /** What the text of an option must look like. */
    private record Form(Predicate<String> fits, String allowed) {
        static Form oneOf(String... values) {
            return new Form(Set.of(values)::contains, String.join(", ", values));
        }
    }

    private static boolean isDuration(String text) {
        try {
            return TimeUtils.toMilliSeconds(text) >= 0;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
