package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.JsonList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All records of a resource that the server gives as a bare array, whatever the query asks for: filtered, ordered and cut here, as
 * other resources are by the server.
 */
final class BareListAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(BareListAnswer.class);
    private static final int MANY = 1000;
    private static final String ID = "id";
    private static final Pattern TERM =
            Pattern.compile("\\s*([\\w.]+)\\s*(?:\\[((?:Asc|Desc)Nulls(?:First|Last))])?\\s*");
    private static final Pattern CURSOR = Pattern.compile("\\{\"id\":\"([^\"]*)\"}");

    private BareListAnswer() {}

    /**
     * @param cut whether the query's limit holds; else the page holds all that follows its cursor
     * @throws TwentyValidationException where a server would refuse the query
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
        try {
            return page(found, request.query(), status, cut);
        } catch (IllegalArgumentException e) {
            throw new TwentyValidationException(
                    request.action() + ": " + e.getMessage(), request.refusal(0, null, List.of(e.getMessage())), e);
        }
    }

    private static TwentyResult page(List<Map<?, ?>> found, Map<String, String> query, int status, boolean cut) {
        if (query.containsKey("filter")) {
            found.removeIf(LocalFilter.parse(query.get("filter")).negate());
        }
        String order = query.getOrDefault("order_by", ID);
        found.sort(order(order));
        boolean backward = query.containsKey("ending_before");
        int total = found.size();
        int from = query.containsKey("starting_after") ? behind(found, query.get("starting_after"), order) : 0;
        int end = backward ? place(found, query.get("ending_before"), order) : total;
        int limit = cut ? Integer.parseInt(query.getOrDefault("limit", "60")) : total;
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
        for (String term : (text + "," + ID).split(",")) {
            Matcher matcher = TERM.matcher(term);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "'" + term + "' is no order, as name[DescNullsLast]: there are AscNullsFirst, AscNullsLast,"
                                + " DescNullsFirst, DescNullsLast");
            }
            String field = matcher.group(1);
            String direction = matcher.group(2) == null ? "AscNullsFirst" : matcher.group(2);
            Comparator<Object> values =
                    direction.startsWith("Desc") ? (a, b) -> LocalFilter.compare(b, a) : LocalFilter::compare;
            Comparator<Object> nulls =
                    direction.endsWith("Last") ? Comparator.nullsLast(values) : Comparator.nullsFirst(values);
            Comparator<Map<?, ?>> byField = Comparator.comparing(record -> LocalFilter.at(record, field), nulls);
            order = order == null ? byField : order.thenComparing(byField);
        }
        return order;
    }

    private static int behind(List<Map<?, ?>> found, String cursor, String order) {
        int place = place(found, cursor, order);
        return place < found.size() && cursor(found.get(place)).equals(cursor) ? place + 1 : place;
    }

    /** Of the record that the cursor leads to; where it is gone since, of the one after it, which only an order by id tells. */
    private static int place(List<Map<?, ?>> found, String cursor, String order) {
        boolean byId = order.matches(ID + "(\\[Asc.*])?");
        String id = byId ? id(cursor) : null;
        for (int i = 0; i < found.size(); i++) {
            boolean passed = id != null && found.get(i).get(ID).toString().compareTo(id) > 0;
            if (passed || cursor(found.get(i)).equals(cursor)) {
                return i;
            }
        }
        if (id != null) {
            return found.size();
        }
        throw new IllegalArgumentException("Invalid cursor: " + cursor);
    }

    /**
     * @throws IllegalArgumentException where it is no cursor
     */
    private static String id(String cursor) {
        String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
        Matcher matcher = CURSOR.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Invalid cursor: " + cursor);
        }
        return matcher.group(1);
    }

    private static String cursor(Object record) {
        String id = "{\"id\":\"" + ((Map<?, ?>) record).get("id") + "\"}";
        return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
