package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Groups of Twenty 2.21: by dates of a time zone, by fields of a linked record; in an order of their figures. */
final class V2GroupBy extends GroupBy {
    private static final Set<String> ZONED = Set.of("DAY", "WEEK", "MONTH", "QUARTER", "YEAR");
    private static final Set<String> OTHERS =
            Set.of("NONE", "DAY_OF_THE_WEEK", "MONTH_OF_THE_YEAR", "QUARTER_OF_THE_YEAR");

    V2GroupBy(Workspace workspace) {
        super(workspace);
    }

    @Override
    List<Map<String, Object>> groups(Resource resource, Query query) {
        String recordsOrder = query.get("order_by_for_records");
        if (recordsOrder != null && recordsOrder.startsWith("[")) {
            throw OrderBy.badDirection(recordsOrder.substring(1, recordsOrder.length() - 1));
        }
        return super.groups(resource, query);
    }

    @Override
    Dimension dimension(Fields fields, String name, Object how, Object order) {
        Relation relation = fields.resource().relations().get(name);
        if (relation != null && !relation.many() && how instanceof Map<?, ?> part && !part.isEmpty()) {
            Resource other = fields.catalog().resources().get(relation.resource());
            Map.Entry<?, ?> first = part.entrySet().iterator().next();
            Dimension linked = dimension(fields.of(other), String.valueOf(first.getKey()), first.getValue(), order);
            return new Dimension(
                    record -> {
                        Map<String, Object> found = fields.table(other).find(record.get(relation.key()));
                        return found == null ? null : linked.value().apply(found);
                    },
                    linked.order());
        }
        Field field = fields.resource().fields().get(name);
        boolean date = field != null && (field.type() == FieldType.DATE_TIME || field.type() == FieldType.DATE);
        Dimension plain = date && how instanceof Map<?, ?> parts && !parts.isEmpty()
                ? dated(fields, name, parts, order)
                : super.dimension(fields, name, how, order);
        return new Dimension(
                record -> {
                    Object value = plain.value().apply(record);
                    return "".equals(value) ? null : value;
                },
                plain.order());
    }

    private static Dimension dated(Fields fields, String name, Map<?, ?> parts, Object order) {
        String granularity = String.valueOf(parts.get("granularity"));
        Object zone = parts.get("timeZone");
        if (!ZONED.contains(granularity) && !OTHERS.contains(granularity)) {
            throw Refusal.badRequest("Field \"" + name + "\" does not support nested subfields in groupBy");
        }
        if (ZONED.contains(granularity) && zone == null) {
            throw Refusal.badRequest(
                    "Time zone should be specified for a group by date on Day, Week, Month, Quarter or Year");
        }
        OrderBy.Term term = term(fields, name, order);
        ZoneId zoneId = ZoneId.of(zone == null ? "UTC" : zone.toString());
        return new Dimension(
                record -> {
                    Object value = term.path().value(record);
                    return value == null || granularity.equals("NONE")
                            ? value
                            : part(value.toString(), granularity, zoneId);
                },
                term);
    }

    private static String part(String time, String granularity, ZoneId zone) {
        LocalDate day = time.contains("T") ? Instant.parse(time).atZone(zone).toLocalDate() : LocalDate.parse(time);
        return switch (granularity) {
            case "WEEK" ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
            case "MONTH" -> day.withDayOfMonth(1).toString();
            case "QUARTER" -> day.with(IsoFields.DAY_OF_QUARTER, 1).toString();
            case "YEAR" -> day.withDayOfYear(1).toString();
            case "DAY_OF_THE_WEEK" -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "MONTH_OF_THE_YEAR" -> Month.from(day).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "QUARTER_OF_THE_YEAR" -> "Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            default -> day.toString();
        };
    }

    /** In the order of a figure, and no more than asked for; none is all. */
    @Override
    List<Map<String, Object>> shown(List<Map<String, Object>> groups, Query query) {
        List<Map<String, Object>> ordered = new ArrayList<>(groups);
        Object terms = query.get("order_by") == null ? null : Json.readOrNull(query.get("order_by"));
        if (terms instanceof List<?> list) {
            for (Object term : list) {
                if (Bodies.object(term).get("aggregate") instanceof Map<?, ?> aggregate) {
                    aggregate.forEach((name, direction) ->
                            ordered.sort(byFigure(String.valueOf(name), String.valueOf(direction))));
                }
            }
        }
        String limit = query.get("limit");
        int most = limit == null || !limit.matches("\\d+") ? 0 : Integer.parseInt(limit);
        return most == 0 ? ordered : ordered.subList(0, Math.min(most, ordered.size()));
    }

    private static Comparator<Map<String, Object>> byFigure(String name, String direction) {
        Comparator<Double> order = direction.startsWith("Desc") ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<Double> nulls =
                direction.endsWith("First") ? Comparator.nullsFirst(order) : Comparator.nullsLast(order);
        return Comparator.comparing(
                group -> group.get(name) == null
                        ? null
                        : Double.valueOf(group.get(name).toString()),
                nulls);
    }
}
