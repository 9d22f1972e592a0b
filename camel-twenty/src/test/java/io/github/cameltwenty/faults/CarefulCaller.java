package io.github.cameltwenty.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyValidationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.camel.Exchange;

/** Goes on after each stop where it was told, and sends again what is in doubt, until it knows of each record what became of it. */
final class CarefulCaller {
    private final Workload workload;
    private final String uri;
    private final BiFunction<String, Object, Exchange> send;
    private final Map<String, String> outcomes = new TreeMap<>();
    private final Set<String> inDoubt = new HashSet<>();

    /** @param send by a URI, a body */
    CarefulCaller(Workload workload, String uri, BiFunction<String, Object, Exchange> send) {
        this.workload = workload;
        this.uri = uri;
        this.send = send;
    }

    /** By the key of each record. */
    Map<String, String> complete(List<?> input) {
        List<?> left = input;
        while (!left.isEmpty()) {
            left = leftAfter(send.apply(uri, left), left);
        }
        return outcomes;
    }

    private List<?> leftAfter(Exchange done, List<?> sent) {
        if (done.getException() == null) {
            done.getMessage().getBody(List.class).forEach(this::isDone);
            done.getMessage()
                    .getHeader(TwentyConstants.FAILURES, List.class)
                    .forEach(failure -> isRefused((TwentyFailure) failure));
            return List.of();
        }
        assertThat(done.getException()).isInstanceOf(TwentyException.class);
        if (!(done.getException() instanceof TwentyBatchException stopped)) {
            sent.forEach(record -> inDoubt.add(key(record)));
            return sent;
        }
        List<TwentyFailure> told = stopped.getFailures().stream()
                .filter(failure -> failure.index() < stopped.getNextIndex())
                .toList();
        assertThat(stopped.getCreated().size() + told.size())
                .as("records before the place where to go on")
                .isEqualTo(stopped.getNextIndex());
        stopped.getCreated().forEach(this::isDone);
        List<Object> left = new ArrayList<>();
        for (TwentyFailure failure : told) {
            if (isRefusal(failure.exception())) {
                isRefused(failure);
            } else {
                inDoubt.add(key(failure.record()));
                left.add(failure.record());
            }
        }
        left.addAll(sent.subList(stopped.getNextIndex(), sent.size()));
        return left;
    }

    private static boolean isRefusal(TwentyException e) {
        return e instanceof TwentyValidationException || e instanceof TwentyNotFoundException;
    }

    private void isDone(Object record) {
        outcomes.put(key(record), "done");
    }

    /** What was in doubt, and is now refused for being done, is done. Servers do not say which value of a create is taken. */
    private void isRefused(TwentyFailure failure) {
        String key = key(failure.record());
        TwentyException why = failure.exception();
        boolean isDone = inDoubt.contains(key)
                && (workload.isPermanentDelete() ? why instanceof TwentyNotFoundException : isCreated(key));
        outcomes.put(key, isDone ? "done" : why.getClass().getSimpleName());
    }

    private boolean isCreated(String id) {
        if (workload != Workload.CREATE_WITH_IDS) {
            return false;
        }
        while (true) {
            Exception failure =
                    send.apply("twenty:companies/findOne?depth=0", id).getException();
            if (failure == null || failure instanceof TwentyNotFoundException) {
                return failure == null;
            }
        }
    }

    private String key(Object record) {
        return String.valueOf(record instanceof Map<?, ?> fields ? fields.get(workload.key()) : record);
    }
}
