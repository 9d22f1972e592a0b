package io.github.cameltwenty.examples.javadsl;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lines of {@code people.csv} made into records for Twenty. */
public final class PersonRecords {
    private PersonRecords() {}

    /** A Twenty filter for the people that the lines name, by e-mail. Twenty keeps e-mails in lower case. */
    public static String filter(List<PersonRow> rows) {
        return rows.stream()
                .map(PersonRecords::email)
                .map(email -> '"' + email + '"')
                .collect(Collectors.joining(",", "emails.primaryEmail[in]:[", "]"));
    }

    /** The lines whose e-mail the workspace does not have yet. */
    public static List<PersonRow> missing(List<PersonRow> rows, List<Person> found) {
        Set<String> known =
                found.stream().map(person -> person.emails().primaryEmail()).collect(Collectors.toSet());
        return rows.stream().filter(row -> !known.contains(email(row))).toList();
    }

    /** The records, each with the id of its company. */
    public static List<Person> linked(List<PersonRow> rows, Map<String, String> companyIdsByDomain) {
        return rows.stream()
                .map(row -> row.toPerson(companyIdsByDomain.get(Domains.of(row.getDomain()))))
                .toList();
    }

    public static List<Person> all(List<PersonRow> rows) {
        return linked(rows, Map.of());
    }

    private static String email(PersonRow row) {
        return row.getEmail().toLowerCase(Locale.ROOT);
    }
}
