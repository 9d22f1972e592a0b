package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a walk that has lost records from one during which others created and deleted some, and from a server that counts what it
 * does not show. A walk that loses records loses them again; changes do not come twice alike.
 */
public final class CountCheck {
    private static final Logger LOG = LoggerFactory.getLogger(CountCheck.class);
    private static final int SECOND_LOOKS = 2;

    /** Twenty 2.21 counts those of channels that the caller may not see, and leaves them out of its pages. */
    private static final Set<String> COUNTED_BUT_HIDDEN = Set.of("messages", "calendarEvents");

    private final TwentyRequest firstRequest;
    private final Function<TwentyRequest, TwentyResult> send;
    private final boolean strict;
    private final Supplier<PagePlan> plans;

    CountCheck(
            TwentyRequest firstRequest,
            Function<TwentyRequest, TwentyResult> send,
            boolean strict,
            Supplier<PagePlan> plans) {
        this.firstRequest = firstRequest;
        this.send = send;
        this.strict = strict;
        this.plans = plans;
    }

    /**
     * Of walks by cursors.
     *
     * @param strict whether fewer records than counted are an error
     */
    public CountCheck(TwentyRequest firstRequest, Function<TwentyRequest, TwentyResult> send, boolean strict) {
        this(firstRequest, send, strict, CursorPlan::new);
    }

    /**
     * @param seen how many records a walk gave
     * @param counted how many there were when it began
     * @return what is wrong; empty where nothing is, or it is a warning
     */
    public Optional<String> shortfall(long seen, int counted) {
        Integer now = count();
        if (now == null || seen >= now) {
            return Optional.empty();
        }
        String message =
                "saw " + seen + " records, but the server counted " + counted + " at the start and " + now + " now";
        if (COUNTED_BUT_HIDDEN.contains(firstRequest.resource())) {
            return warning(message + ". Later versions count " + firstRequest.resource()
                    + " of channels that are not visible, and do not give them");
        }
        if (!strict) {
            return warning(message);
        }
        for (int look = 0; look < SECOND_LOOKS; look++) {
            if (givesAll()) {
                return warning(message + ". Another walk gave all: others have created and deleted records meanwhile");
            }
        }
        return Optional.of(message);
    }

    private Optional<String> warning(String message) {
        LOG.warn("{}: {}", firstRequest.action(), message);
        return Optional.empty();
    }

    /** Counts what one more walk gives, of pages alike but without relations. */
    private boolean givesAll() {
        PageWalk again = new PageWalk(flat(Map.of()), send, new PageWalk.Settings(null, null, false), plans);
        Integer before = again.totalCount();
        long seen = again.size();
        Integer after = before != null && seen >= before ? before : count();
        return after == null || seen >= after;
    }

    private Integer count() {
        TwentyResult.Page page = send.apply(flat(Map.of("limit", "1"))).page();
        return page == null ? null : page.totalCount();
    }

    private TwentyRequest flat(Map<String, String> others) {
        Map<String, String> query = new LinkedHashMap<>(firstRequest.query());
        query.put("depth", "0");
        query.putAll(others);
        return firstRequest.withQuery(query);
    }
}
