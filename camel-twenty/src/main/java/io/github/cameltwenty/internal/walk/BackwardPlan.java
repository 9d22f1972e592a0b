package io.github.cameltwenty.internal.walk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.internal.bulk.PagePlan;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * By the ids from the highest on: the page before a cursor, then the one before that. Servers add the ascending id to every order
 * themselves, which overrides a descending one.
 */
public final class BackwardPlan implements PagePlan {
    private static final String ENDING_BEFORE = "ending_before";

    /** The highest id that 2.21 takes. */
    private static final String LAST_ID = "ffffffff-ffff-4fff-bfff-ffffffffffff";

    /** The query of the first page. */
    public static void begin(Map<String, String> query) {
        query.put("order_by", ID);
        query.put(ENDING_BEFORE, cursor(LAST_ID));
    }

    @Override
    public Step after(TwentyRequest request, TwentyResult page) {
        List<Map<?, ?>> records = new ArrayList<>();
        ((List<?>) page.value()).forEach(found -> records.add((Map<?, ?>) found));
        records.sort(Comparator.comparing(BackwardPlan::id).reversed());
        boolean isAll = page.page() == null
                || page.page().totalCount() != null && page.page().totalCount() <= records.size();
        if (records.isEmpty() || isAll) {
            return new Step(records, null, null);
        }
        Map<String, String> query = new LinkedHashMap<>(request.query());
        query.put(ENDING_BEFORE, cursor(id(records.get(records.size() - 1))));
        return new Step(records, request.withQuery(query), null);
    }

    private static String id(Map<?, ?> found) {
        return found.get(ID).toString();
    }

    private static String cursor(String id) {
        return Base64.getEncoder().encodeToString(("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
