package io.github.cameltwenty.faults;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyRecords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;

/**
 * What a step tells: in the order of the records, but for what is given in any order.
 *
 * @param results what is told of each record that was read or written
 * @param failures place and reason of each that was not, and where to go on
 * @param counts of an upsert
 */
record Outcome(List<String> results, List<String> failures, String counts) {
    static Outcome of(Exchange done, Workload workload) {
        if (done.getException() instanceof TwentyBatchException stopped) {
            List<String> failures = failures(stopped.getFailures());
            failures.add("go on at " + stopped.getNextIndex() + " after " + stopped.getCause());
            return new Outcome(results(stopped.getCreated()), failures, "");
        }
        if (done.getException() != null) {
            throw new AssertionError(done.getException());
        }
        Object body = done.getMessage().getBody();
        List<String> results = body instanceof TwentyRecords records ? results(read(records)) : results((List<?>) body);
        if (workload.isInAnyOrder()) {
            results.sort(Comparator.naturalOrder());
        }
        List<?> failures = done.getMessage().getHeader(TwentyConstants.FAILURES, List.of(), List.class);
        String counts = String.valueOf(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT));
        return new Outcome(results, failures(failures), counts);
    }

    private static List<?> read(TwentyRecords records) {
        List<Object> read = new ArrayList<>();
        records.forEachRemaining(read::add);
        return read;
    }

    static List<String> results(List<?> records) {
        List<String> results = new ArrayList<>();
        records.forEach(record -> results.add(shown((Map<?, ?>) record)));
        return results;
    }

    private static String shown(Map<?, ?> record) {
        Map<String, Object> shown = new TreeMap<>();
        Object id = record.get("id");
        shown.put("id", Companies.isOurs(id) ? id : "made in the run");
        for (String field : List.of("name", "employees", "address")) {
            shown.put(field, record.get(field));
        }
        if (record.get("domainName") instanceof Map<?, ?> domain) {
            shown.put("domain", domain.get("primaryLinkUrl") + " " + domain.get("primaryLinkLabel"));
        }
        return shown.toString();
    }

    private static List<String> failures(List<?> failures) {
        List<String> told = new ArrayList<>();
        for (Object each : failures) {
            TwentyFailure failure = (TwentyFailure) each;
            told.add(failure.index() + " " + failure.exception().getClass().getSimpleName());
        }
        return told;
    }
}
