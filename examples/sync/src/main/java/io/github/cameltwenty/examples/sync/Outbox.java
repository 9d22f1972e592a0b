package io.github.cameltwenty.examples.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What goes to Twenty for a batch of rows, and which row each record is of. */
public final class Outbox {
    private final Map<String, Update> updates = new LinkedHashMap<>();
    private final Map<String, Row> creates = new LinkedHashMap<>();

    record Update(Row row, Person before, Person result, Map<String, Object> record) {}

    void update(Row row, TwentyPerson twenty, Person result, List<Field> changes) {
        Map<String, Object> record = new LinkedHashMap<>(result.toTwenty(changes));
        record.put("id", twenty.id());
        updates.put(twenty.id(), new Update(row, twenty.person(), result, record));
    }

    void create(Row row) {
        creates.put(row.person().normal().get(Field.EMAIL), row);
    }

    boolean hasEmail(String email) {
        return creates.containsKey(email)
                || updates.values().stream()
                        .anyMatch(update -> email.equals(update.before().get(Field.EMAIL)));
    }

    /** Records with their id and what is to be changed. */
    public List<Map<String, Object>> getUpdates() {
        return updates.values().stream().map(Update::record).toList();
    }

    /** People whom Twenty does not know, by all that is known of them. */
    public List<Map<String, Object>> getCreates() {
        return creates.values().stream()
                .map(row -> row.person().normal())
                .map(person -> person.toTwenty(Stream.of(Field.values())
                        .filter(field -> person.get(field) != null)
                        .toList()))
                .toList();
    }

    Update updateOf(String twentyId) {
        return updates.get(twentyId);
    }

    Row updateAt(int index) {
        return new ArrayList<>(updates.values()).get(index).row();
    }

    Row createOf(String email) {
        return creates.get(email);
    }

    Row createAt(int index) {
        return new ArrayList<>(creates.values()).get(index);
    }
}
