package io.github.cameltwenty.internal.walk;

import io.github.cameltwenty.internal.client.EmptyPages;
import io.github.cameltwenty.internal.client.TwentyRequest;
import java.util.List;

/** A page of a range: what is asked for, then what came. Guarded by the lock of its walk. */
final class RangePage {
    final RangeCount count;
    final IdRange range;
    final TwentyRequest request;
    final boolean opens;
    final EmptyPages empty;
    State state = State.WAITING;
    List<?> records = List.of();
    String endCursor;
    Integer counted;
    RuntimeException failure;

    enum State {
        WAITING,
        UNDERWAY,
        DONE
    }

    /**
     * @param opens whether no page of the range was asked for before
     */
    RangePage(RangeCount count, IdRange range, TwentyRequest request, boolean opens) {
        this(count, range, request, opens, new EmptyPages());
    }

    /**
     * @param empty counts those of the range before it
     */
    RangePage(RangeCount count, IdRange range, TwentyRequest request, boolean opens, EmptyPages empty) {
        this.empty = empty;
        this.opens = opens;
        this.count = count;
        this.range = range;
        this.request = request;
        count.open();
    }

    /** Whether the count that comes with it is that of its range on all versions: some count from the cursor on. */
    boolean isCounted() {
        return !request.query().containsKey("starting_after");
    }
}
