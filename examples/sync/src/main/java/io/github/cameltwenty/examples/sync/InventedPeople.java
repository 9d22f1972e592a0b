package io.github.cameltwenty.examples.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** People for the sandbox: all invented. */
final class InventedPeople {
    private static final List<String> FIRST = List.of(
            "Ada", "Björn", "Chiara", "Deniz", "Elif", "Fergus", "Greta", "Hamid", "Ines", "Jarek", "Kaja", "Levi",
            "Mira", "Nils", "Oona", "Pavel", "Quirin", "Rosa", "Sami", "Tove", "Uma", "Vito", "Wanda", "Yara", "Zoë");
    private static final List<String> LAST = List.of(
            "Abelmann",
            "Brightwater",
            "Castelmora",
            "Dunmere",
            "Eskola",
            "Fennwick",
            "Grünhagen",
            "Hollowick",
            "Iverdal",
            "Jaspersen",
            "Kornfeld",
            "Lindqvist",
            "Morrowby",
            "Norvane",
            "Ostrander",
            "Pellwood",
            "Quist",
            "Ravenel",
            "Sandoval",
            "Thornbury");
    private static final List<String> TITLES =
            List.of("Buyer", "Engineer", "Account Manager", "Head of Sales", "Treasury Analyst", "Designer", "Lawyer");
    private static final List<String> CITIES = List.of("München", "Lisboa", "Gdańsk", "Utrecht", "Cork", "Århus");

    private InventedPeople() {}

    /** At most 500. */
    static List<Map<String, Object>> of(int count) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person(
                    FIRST.get(i % FIRST.size()),
                    LAST.get(i / FIRST.size()),
                    TITLES.get(i % TITLES.size()),
                    CITIES.get(i % CITIES.size())));
        }
        return people;
    }

    static Map<String, Object> person(String firstName, String lastName, String jobTitle, String city) {
        return Map.of(
                "name",
                Map.of("firstName", firstName, "lastName", lastName),
                "emails",
                Map.of("primaryEmail", email(firstName, lastName)),
                "jobTitle",
                jobTitle,
                "city",
                city);
    }

    static String email(String firstName, String lastName) {
        return (firstName + "." + lastName).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "") + "@people.example";
    }
}
