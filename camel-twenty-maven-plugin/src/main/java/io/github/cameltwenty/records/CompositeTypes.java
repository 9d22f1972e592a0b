package io.github.cameltwenty.records;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.cameltwenty.catalog.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Twenty's document does not say about its composite types, which are the same in every workspace: seen in the recorded
 * answers of Twenty 1.0.3 and of November 2025.
 */
final class CompositeTypes {
    static final String LINK = "Link";
    static final String PHONE = "Phone";

    static final Map<FieldType, String> NAMES = Map.of(
            FieldType.LINKS, "Links",
            FieldType.CURRENCY, "Currency",
            FieldType.ADDRESS, "Address",
            FieldType.PHONES, "Phones",
            FieldType.EMAILS, "Emails",
            FieldType.FULL_NAME, "FullName",
            FieldType.RICH_TEXT_V2, "RichText",
            FieldType.ACTOR, "Actor");

    static final Map<FieldType, String> DESCRIPTIONS = Map.of(
            FieldType.LINKS, "A web address, and more of them.",
            FieldType.CURRENCY, "An amount of money, in millionths of the currency's unit.",
            FieldType.ADDRESS, "A postal address.",
            FieldType.PHONES, "A phone number, and more of them.",
            FieldType.EMAILS, "An e-mail address, and more of them.",
            FieldType.FULL_NAME, "The name of a person.",
            FieldType.RICH_TEXT_V2, "A text in two forms. Twenty 1.0 wants both of them when one is written.",
            FieldType.ACTOR, "Who created a record, and by what.");

    /** Twenty itself sets them; the schemas for writing do not have them. */
    private static final Set<String> SET_BY_TWENTY = Set.of("workspaceMemberId", "name", "context");

    private CompositeTypes() {}

    static boolean isReadOnly(FieldType composite, String part) {
        return composite == FieldType.ACTOR && SET_BY_TWENTY.contains(part);
    }

    /** Documented as lists of anything and of texts; answers hold objects. */
    static TypeName listed(String packageName, FieldType composite, String part) {
        String element = composite == FieldType.LINKS && part.equals("secondaryLinks")
                ? LINK
                : composite == FieldType.PHONES && part.equals("additionalPhones") ? PHONE : null;
        return element == null
                ? null
                : ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(packageName, element));
    }

    /** Parts that answers hold and the document does not name. */
    static List<String> undocumented(FieldType composite) {
        return composite == FieldType.ACTOR ? List.of("context") : List.of();
    }
}
