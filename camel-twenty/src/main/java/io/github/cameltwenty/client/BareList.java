package io.github.cameltwenty.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All records of a resource that the server gives as a bare array, whatever the query asks for: filtered, ordered and cut here, as
 * other resources are by the server.
 */
final class BareList {
    private static final Logger LOG = LoggerFactory.getLogger(BareList.class);
    private static final int MANY = 1000;

    private BareList() {}

    /**
     * @param cut whether the query's limit holds; else the page holds all that follows its cursor
     */
    static TwentyResult page(List<?> all, TwentyRequest request, int status, boolean cut)
            throws AnswerReader.NotTwentyException {
        if (all.size() > MANY) {
            LOG.warn("{}: the server cannot filter, order or cut these, and gave all {}", request.action(), all.size());
        }
        List<Map<?, ?>> found = new ArrayList<>();
        for (Object record : all) {
            if (!(record instanceof Map<?, ?> fields)) {
                throw new AnswerReader.NotTwentyException("its list holds something else than objects");
            }
            found.add(fields);
        }
        Map<String, String> query = request.query();
        if (query.containsKey("filter")) {
            found.removeIf(LocalFilter.parse(query.get("filter")).negate());
        }
        found.sort(order(query.getOrDefault("order_by", "id")));
        int total = found.size();
        int from = query.containsKey("starting_after") ? place(found, query.get("starting_after")) + 1 : 0;
        int end = query.containsKey("ending_before") ? place(found, query.get("ending_before")) : total;
        int limit = cut ? Integer.parseInt(query.getOrDefault("limit", "60")) : total;
        boolean backward = query.containsKey("ending_before");
        List<Object> page = new JsonList();
        page.addAll(
                backward
                        ? found.subList(Math.max(from, end - limit), end)
                        : found.subList(from, Math.min(end, from + limit)));
        boolean more = !backward && from + page.size() < end;
        String start = page.isEmpty() ? null : cursor(page.get(0));
        String last = page.isEmpty() ? null : cursor(page.get(page.size() - 1));
        return new TwentyResult(status, page, new TwentyResult.Page(total, more, start, last));
    }

    private static Comparator<Map<?, ?>> order(String text) {
        Comparator<Map<?, ?>> order = null;
        for (String term : (text + ",id").split(",")) {
            String field = term.strip().replaceFirst("\\[.*", "");
            boolean descending = term.contains("[Desc");
            Comparator<Object> values = descending ? (a, b) -> LocalFilter.compare(b, a) : LocalFilter::compare;
            Comparator<Object> nulls =
                    term.contains("NullsLast") ? Comparator.nullsLast(values) : Comparator.nullsFirst(values);
            Comparator<Map<?, ?>> byField = Comparator.comparing(record -> LocalFilter.at(record, field), nulls);
            order = order == null ? byField : order.thenComparing(byField);
        }
        return order;
    }

    private static String cursor(Object record) {
        String id = "{\"id\":\"" + ((Map<?, ?>) record).get("id") + "\"}";
        return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static int place(List<Map<?, ?>> found, String cursor) {
        for (int i = 0; i < found.size(); i++) {
            if (cursor(found.get(i)).equals(cursor)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The cursor " + cursor + " leads to no record");
    }
}
