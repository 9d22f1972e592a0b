package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.GraphqlCall;
import io.github.cameltwenty.internal.client.LostAnswer;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls that name several records by their ids, so that doing one twice does no more than doing it once. */
record IdCalls(BulkCalls calls) {
    /**
     * What came back.
     *
     * @param isRepeat whether an earlier attempt, whose answer was lost, may have done what the records do not tell
     */
    record Answer(List<?> records, boolean isRepeat) {}

    /** Notes that a call was repeated. */
    private static final class Repeats implements LostAnswer<TwentyResult> {
        private boolean happened;

        @Override
        public Optional<TwentyResult> find(TwentyException refusal) {
            return Optional.empty();
        }

        @Override
        public TwentyResult repeated(TwentyResult answer) {
            happened = true;
            return answer;
        }
    }

    /** By a filter. */
    Answer byFilter(String path, Operation call, Collection<String> ids, Object body) {
        Repeats repeats = new Repeats();
        List<?> records =
                (List<?>) calls.send(request(path, call, ids, body), repeats).value();
        return new Answer(records, repeats.happened);
    }

    /** Whether a filter on so many ids makes no request line that is too long for servers. */
    boolean fits(String path, Operation call, Collection<String> ids) {
        return ids.size() == 1 || !calls.isTooLong(request(path, call, ids, null));
    }

    private TwentyRequest request(String path, Operation call, Collection<String> ids, Object body) {
        if (ids.isEmpty()) {
            throw new IllegalStateException("without ids the server would take all records");
        }
        return calls.requestAt(path, call, Map.of("filter", IdFilter.of(ids)), body);
    }

    /** By a mutation that answers with a list. */
    Answer byMutation(GraphqlCall mutation) {
        Repeats repeats = new Repeats();
        Map<?, ?> data =
                (Map<?, ?>) calls.send(calls.request(mutation), repeats).value();
        Object records = data.values().stream().findFirst().orElse(null);
        if (records instanceof List<?> list) {
            return new Answer(list, repeats.happened);
        }
        throw calls.untold("The answer of GraphQL holds no list", null);
    }

    /** By several mutations in one document: what they answered, by their names; null for one that was refused. */
    Map<?, ?> byMutations(GraphqlCall mutations) {
        try {
            return (Map<?, ?>) calls.send(calls.request(mutations)).value();
        } catch (TwentyException e) {
            boolean isOfAll = e instanceof TwentyRateLimitException || e instanceof TwentyAuthenticationException;
            if (!isOfAll
                    && e.getGraphqlAnswer() != null
                    && e.getGraphqlAnswer().get("data") instanceof Map<?, ?> done) {
                return done;
            }
            throw e;
        }
    }
}
