package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.internal.csv.ObjectModel.FieldModel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is done where a look-up finds no record.
 *
 * @param usual for links that are not named
 * @param byLink for single links, as {@code accountOwner}
 */
record UnknownRecords(Choice usual, Map<String, Choice> byLink) {
    /** As the option has them. */
    enum Choice {
        create,
        refuse,
        skip
    }

    /**
     * @throws IllegalArgumentException where the option cannot be
     */
    static UnknownRecords of(String option) {
        Choice usual = Choice.create;
        Map<String, Choice> byLink = new LinkedHashMap<>();
        for (String one : CsvSettings.names(option)) {
            int equals = one.indexOf('=');
            Choice choice = choice(one.substring(equals + 1).strip(), option);
            if (equals < 0) {
                usual = choice;
            } else {
                byLink.put(one.substring(0, equals).strip(), choice);
            }
        }
        return new UnknownRecords(usual, byLink);
    }

    private static Choice choice(String name, String option) {
        return Arrays.stream(Choice.values())
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The option unknownRecords is '" + option
                        + "': write create, refuse or skip, or for one link accountOwner=skip"));
    }

    Choice forLink(String link) {
        return byLink.getOrDefault(link, usual);
    }

    /**
     * With the names that the links of the object have in this workspace.
     *
     * @throws IllegalArgumentException where one is named that no version has
     */
    UnknownRecords in(ObjectModel object) {
        Map<String, Choice> known = new LinkedHashMap<>();
        byLink.forEach((said, choice) -> {
            Optional<String> link = link(said, object);
            link.ifPresent(name -> known.put(name, choice));
            if (link.isEmpty() && ApiChanges.addedLink(object.plural(), said).isEmpty()) {
                throw new IllegalArgumentException(
                        "The option unknownRecords names '" + said + "', which is no link of " + object.plural());
            }
        });
        return new UnknownRecords(usual, known);
    }

    private static Optional<String> link(String said, ObjectModel object) {
        return object.fields().stream()
                .filter(field -> field.link() != null)
                .map(FieldModel::name)
                .filter(link -> link.equals(said)
                        || OtherNames.ofLink(object.plural(), link)
                                .filter(said::equals)
                                .isPresent())
                .findFirst();
    }
}
