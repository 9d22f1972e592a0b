package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.List;

/** How a walk goes from one page to the next. Of one walk only, as it may remember where that is. */
public interface PagePlan {
    /**
     * @param request what the page answers
     * @throws TwentyException where a walk that went on would lose or double records
     */
    Step after(TwentyRequest request, TwentyResult page);

    /**
     * What is done with a page.
     *
     * @param records those of the page that are given now
     * @param next asks for the page after it; null at the end
     * @param cursor from which another walk would go on when these are given; null where none could
     */
    record Step(List<?> records, TwentyRequest next, String cursor) {}
}
