package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Groups records by values of theirs, and counts them. */
class GroupBy {
    /** How many records of a group are shown, where any are. */
    private static final int SAMPLE = 10;

    final Workspace workspace;

    GroupBy(Workspace workspace) {
        this.workspace = workspace;
    }

    /** One value that records are grouped by. @param order of what {@code value} gives */
    record Dimension(Function<Map<String, Object>, Object> value, OrderBy.Term order) {}

    List<Map<String, Object>> groups(Resource resource, Query query) {
        Fields fields = workspace.fields(resource);
        List<Dimension> dimensions = dimensions(fields, query);
        Filter filter = Filter.of(query, fields);
        List<Aggregate> aggregates = aggregates(fields, query);
        boolean withRecords = query.isTrue("include_records_sample");
        return workspace.reading(() -> {
            Map<List<Object>, List<Map<String, Object>>> groups = new LinkedHashMap<>();
            for (Map<String, Object> record : workspace.table(resource).select(filter, false)) {
                List<Object> values = new ArrayList<>();
                dimensions.forEach(dimension -> values.add(dimension.value().apply(record)));
                groups.computeIfAbsent(values, group -> new ArrayList<>()).add(record);
            }
            List<Map<String, Object>> documents = groups.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(order(dimensions)))
                    .map(group -> document(group.getKey(), group.getValue(), aggregates, withRecords))
                    .toList();
            return shown(documents, query);
        });
    }

    /** What is answered of the groups found. */
    List<Map<String, Object>> shown(List<Map<String, Object>> groups, Query query) {
        return groups;
    }

    private static Map<String, Object> document(
            List<Object> values, List<Map<String, Object>> records, List<Aggregate> aggregates, boolean withRecords) {
        Map<String, Object> document = new LinkedHashMap<>();
        aggregates.forEach(aggregate -> document.put(aggregate.name(), aggregate.of(records)));
        document.put("groupByDimensionValues", values);
        if (withRecords) {
            document.put(
                    "records", records.stream().limit(SAMPLE).map(GroupBy::raw).toList());
        }
        return document;
    }

    /** As the database has it: amounts are numbers here, not texts. */
    private static Map<String, Object> raw(Map<String, Object> record) {
        Map<String, Object> raw = new LinkedHashMap<>(record);
        raw.replaceAll((name, value) -> {
            if (value instanceof Map<?, ?> parts && parts.get("amountMicros") instanceof String amount) {
                return Json.object("amountMicros", Long.valueOf(amount), "currencyCode", parts.get("currencyCode"));
            }
            return value;
        });
        return raw;
    }

    private List<Dimension> dimensions(Fields fields, Query query) {
        Object groupBy = query.get("group_by") == null ? null : Json.readOrNull(query.get("group_by"));
        if (!(groupBy instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
            throw Refusal.badRequest(
                    "Invalid group_by query parameter - should be a valid array of objects - ex: "
                            + "[{\"firstField\": true}, {\"secondField\": {\"subField\": true}}, {\"dateField\": {\"granularity\": 'DAY'}}]");
        }
        Map<String, Object> orders = new LinkedHashMap<>();
        if (query.get("order_by") != null && Json.readOrNull(query.get("order_by")) instanceof List<?> terms) {
            terms.forEach(term -> orders.putAll(Bodies.object(term)));
        }
        List<Dimension> dimensions = new ArrayList<>();
        list.forEach(part -> Bodies.object(part)
                .forEach((name, how) -> dimensions.add(dimension(fields, name, how, orders.get(name)))));
        return dimensions;
    }

    /** @param how {@code true}, or the part of the field, or of the date, in an object */
    Dimension dimension(Fields fields, String name, Object how, Object order) {
        Field field = fields.resource().fields().get(name);
        if (field == null) {
            throw Refusal.unidentifiedInGroupBy(name);
        }
        String granularity = null;
        String part = "";
        if (how instanceof Map<?, ?> map && !map.isEmpty()) {
            if (field.type() == FieldType.DATE_TIME || field.type() == FieldType.DATE) {
                granularity = String.valueOf(map.get("granularity"));
            } else {
                part = "." + map.keySet().iterator().next();
            }
        }
        OrderBy.Term term = term(fields, name + part, order);
        String parted = granularity;
        return new Dimension(
                record -> {
                    Object value = term.path().value(record);
                    return parted == null || value == null ? value : begin(value.toString(), parted);
                },
                term);
    }

    /** @param order the direction, or in an object, that of a part */
    static OrderBy.Term term(Fields fields, String path, Object order) {
        Object direction =
                order instanceof Map<?, ?> parts ? parts.values().iterator().next() : order;
        String text = path + (direction == null ? "" : "[" + direction + "]");
        return OrderBy.parse(text, fields).terms().get(0);
    }

    /** As asked for; else from small to large, as the database often has it. */
    private static Comparator<List<Object>> order(List<Dimension> dimensions) {
        return (a, b) -> {
            for (int i = 0; i < dimensions.size(); i++) {
                OrderBy.Term term = dimensions.get(i).order();
                int compared = term.compare(
                        term.path().comparable(a.get(i)), term.path().comparable(b.get(i)));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    List<Aggregate> aggregates(Fields fields, Query query) {
        if (query.get("aggregate") == null) {
            return List.of();
        }
        Object names = Json.readOrNull(query.get("aggregate"));
        return (names instanceof List<?> list ? list : List.of())
                .stream()
                        .map(name -> Aggregate.of(String.valueOf(name), fields))
                        .toList();
    }

    /** Where the day, week … begins that a time lies in. */
    private static String begin(String time, String granularity) {
        ZonedDateTime day = Instant.parse(time.contains("T") ? time : time + "T00:00:00Z")
                .atZone(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS);
        ZonedDateTime begin =
                switch (granularity.toUpperCase(Locale.ROOT)) {
                    case "WEEK" -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                    case "MONTH" -> day.withDayOfMonth(1);
                    case "QUARTER" -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
                    case "YEAR" -> day.with(TemporalAdjusters.firstDayOfYear());
                    default -> day;
                };
        return Dates.dateTime(begin.toInstant().toString());
    }
}
