package io.github.cameltwenty.internal.walk;

import io.github.cameltwenty.catalog.FieldType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An order in which all records can be read; where its fields are equal, by the ids from the lowest on, as the servers do.
 *
 * @param terms none for the ids alone
 * @param idsDescending whether it is by the ids from the highest on; there are no terms then
 */
public record WalkOrder(List<OrderTerm> terms, boolean idsDescending) {
    private static final Pattern TERM =
            Pattern.compile("([A-Za-z][A-Za-z0-9_.]*)\\s*(?:\\[(Asc|Desc)Nulls(First|Last)])?");
    private static final String ID = "id";

    /** Those that filters compare, or of which they tell one value from others, on all versions. */
    private static final Set<FieldType> WALKABLE = EnumSet.of(
            FieldType.TEXT,
            FieldType.UUID,
            FieldType.DATE_TIME,
            FieldType.DATE,
            FieldType.BOOLEAN,
            FieldType.INTEGER,
            FieldType.NUMBER,
            FieldType.SELECT);

    /**
     * @param name of what holds the order, as "The option orderBy"
     * @param order as Twenty writes it; null for the ids
     * @param types the type of a field, or of a part of it; null where it is not known
     * @throws IllegalArgumentException where it cannot be walked without losing records
     */
    public static WalkOrder of(String name, String order, Function<String, FieldType> types) {
        if (order == null || order.isBlank()) {
            return new WalkOrder(List.of(), false);
        }
        List<OrderTerm> terms = new ArrayList<>();
        String[] parts = order.split(",");
        for (int i = 0; i < parts.length; i++) {
            Matcher matcher = TERM.matcher(parts[i].strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(name + " is '" + order
                        + "'; allowed are fields separated by commas, as name or createdAt[DescNullsLast]");
            }
            boolean descending = "Desc".equals(matcher.group(2));
            String path = matcher.group(1);
            if (path.equals(ID)) {
                if (parts.length == 1) {
                    return new WalkOrder(List.of(), descending);
                }
                refuseId(name, order, i == parts.length - 1 && !descending);
            } else if (terms.stream().noneMatch(term -> term.path().equals(path))) {
                FieldType type = types.apply(path);
                if (type != null && !WALKABLE.contains(type)) {
                    throw new IllegalArgumentException(name + " is '" + order + "', but findAll cannot read all records"
                            + " in the order of " + path + ": Twenty's filters do not compare values of the type "
                            + type
                            + ". Allowed are fields, and parts of fields, of the types "
                            + WALKABLE.stream().map(Enum::name).collect(Collectors.joining(", ")));
                }
                terms.add(new OrderTerm(path, type, descending, !"Last".equals(matcher.group(3))));
            }
        }
        return new WalkOrder(List.copyOf(terms), false);
    }

    private static void refuseId(String name, String order, boolean isAtTheEnd) {
        if (!isAtTheEnd) {
            throw new IllegalArgumentException(name + " is '" + order
                    + "', but beside other fields the id may only be the last, and ascending: servers put it there");
        }
    }

    /** Whether it is the one in which the server's own cursors lose nothing. */
    public boolean isById() {
        return terms.isEmpty() && !idsDescending;
    }

    /** Whether a field's type is not known, so that the server is to be asked. */
    public boolean hasUnknown() {
        return terms.stream().anyMatch(term -> term.type() == null);
    }

    /** The fields whose types are not known. */
    public List<String> unknown() {
        return terms.stream()
                .filter(term -> term.type() == null)
                .map(OrderTerm::path)
                .toList();
    }

    /** The fields that it needs to see, with dots for parts. */
    public List<String> paths() {
        return terms.stream().map(OrderTerm::path).toList();
    }

    /** The place of the first term that shows less than it is ordered by; -1 where none does. */
    int rounded() {
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).isRounded()) {
                return i;
            }
        }
        return -1;
    }

    /** What orders the records that agree in the terms up to this one. */
    WalkOrder within(int last) {
        return new WalkOrder(terms.subList(last + 1, terms.size()), false);
    }

    /** As in the query. The id is not in it: servers add it themselves, and override one that is there. */
    public String written() {
        return terms.isEmpty() ? ID : terms.stream().map(OrderTerm::written).collect(Collectors.joining(","));
    }
}
