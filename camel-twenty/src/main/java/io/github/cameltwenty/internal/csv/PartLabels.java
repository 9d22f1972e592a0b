package io.github.cameltwenty.internal.csv;

import static java.util.Map.entry;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of composite fields, and what Twenty's export and import call them (1.10, 2.x). */
final class PartLabels {
    private static final Map<String, String> LABELS = Map.ofEntries(
            entry("amountMicros", "Amount"),
            entry("currencyCode", "Currency"),
            entry("primaryEmail", "Primary Email"),
            entry("additionalEmails", "Additional Emails"),
            entry("primaryLinkLabel", "Link Label"),
            entry("primaryLinkUrl", "Link URL"),
            entry("secondaryLinks", "Secondary Links"),
            entry("primaryPhoneNumber", "Primary Phone Number"),
            entry("primaryPhoneCountryCode", "Primary Phone Country Code"),
            entry("primaryPhoneCallingCode", "Primary Phone Calling Code"),
            entry("additionalPhones", "Additional Phones"),
            entry("firstName", "First Name"),
            entry("lastName", "Last Name"),
            entry("addressStreet1", "Address 1"),
            entry("addressStreet2", "Address 2"),
            entry("addressCity", "City"),
            entry("addressState", "State"),
            entry("addressCountry", "Country"),
            entry("addressPostcode", "Post Code"),
            entry("addressLat", "Latitude"),
            entry("addressLng", "Longitude"),
            entry("source", "Source"),
            entry("name", "Name"),
            entry("workspaceMemberId", "Workspace Member"),
            entry("context", "Context"),
            entry("blocknote", "BlockNote"),
            entry("markdown", "Markdown"));

    /** The part that a column with the name of the whole field means. */
    private static final Map<FieldType, String> PRIMARY = Map.of(
            FieldType.EMAILS, "primaryEmail",
            FieldType.LINKS, "primaryLinkUrl",
            FieldType.PHONES, "primaryPhoneNumber",
            FieldType.RICH_TEXT_V2, "markdown");

    private PartLabels() {}

    static String of(String part) {
        return LABELS.getOrDefault(part, part);
    }

    /** Each part with its type; empty for a type that is not composite. */
    static Map<String, FieldType> parts(FieldType type) {
        Map<String, FieldType> parts =
                new LinkedHashMap<>(Catalog.twenty().composites().getOrDefault(type, Map.of()));
        // Twenty keeps them as JSON: lists of links and of phones
        parts.computeIfPresent("additionalPhones", (part, before) -> FieldType.RAW_JSON);
        if (type == FieldType.ACTOR) {
            parts.put("context", FieldType.RAW_JSON);
        }
        return parts;
    }

    /** Null where a whole field has no such part. */
    static String primary(FieldType type) {
        return PRIMARY.get(type);
    }
}
