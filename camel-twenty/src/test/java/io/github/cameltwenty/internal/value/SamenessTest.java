package io.github.cameltwenty.internal.value;

import static io.github.cameltwenty.internal.value.Values.field;
import static io.github.cameltwenty.internal.value.Values.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.FieldType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether an update would leave a record as it is. */
class SamenessTest {
    /** What is sent, what is stored, and the answer of 1.0.3, November 2025 and 2.21. */
    private static final String TABLE = """
            TEXT | "a" | "a" | YES | = | =
            TEXT | "a " | "a" | NO | = | =
            TEXT | null | "" | NO | = | YES
            INTEGER | 5.0 | 5 | YES | = | =
            INTEGER | "5" | 5 | YES | = | NO
            INTEGER | 12345678901234567890 | 12345678901234567000 | YES | = | =
            INTEGER | null | 5 | NO | = | =
            BOOLEAN | "yes" | true | YES | = | NO
            DATE_TIME | "2026-05-05T02:00:00+02:00" | "2026-05-05T00:00:00.000Z" | YES | = | =
            DATE_TIME | "2026-05-05T00:00:00.0009Z" | "2026-05-05T00:00:00.000Z" | UNKNOWN | = | =
            DATE_TIME | "2026-05-05" | null | NO | = | =
            UUID | "A1B2C3D4-0000-4000-8000-00000000000F" | "a1b2c3d4-0000-4000-8000-00000000000f" | YES | = | =
            MULTI_SELECT | ["A", "B"] | ["B", "A"] | NO | = | =
            MULTI_SELECT | null | [] | NO | = | YES
            RAW_JSON | {"a": 1.0, "b": [1]} | {"b": [1], "a": 1} | YES | = | =
            RAW_JSON | {"a": 1.0, "b": [1]} | {"b": [2], "a": 1} | NO | = | =

            LINKS | {"primaryLinkUrl": "HTTPS://A.example/"} | {"primaryLinkUrl": "https://a.example", "primaryLinkLabel": "", "secondaryLinks": null} | YES | = | =
            LINKS | {"primaryLinkUrl": "https://a.example"} | {"primaryLinkUrl": "https://a.example", "primaryLinkLabel": "Lab", "secondaryLinks": []} | NO | = | =
            LINKS | {"primaryLinkUrl": "https://a.example//"} | {"primaryLinkUrl": "https://a.example/", "primaryLinkLabel": null, "secondaryLinks": []} | YES | = | =
            LINKS | {"primaryLinkUrl": "https://a.example/"} | {"primaryLinkUrl": "https://a.example/", "primaryLinkLabel": null, "secondaryLinks": []} | NO | = | =
            LINKS | {"primaryLinkUrl": "https://straße.example"} | {"primaryLinkUrl": "https://xn--strae-oqa.example", "primaryLinkLabel": null, "secondaryLinks": []} | UNKNOWN | = | =
            LINKS | null | {"primaryLinkUrl": "https://a.example", "primaryLinkLabel": null, "secondaryLinks": []} | NO | = | YES
            EMAILS | {"primaryEmail": "A@B.example"} | {"primaryEmail": "a@b.example", "additionalEmails": ["c@d.example"]} | YES | = | =
            EMAILS | {"additionalEmails": ["c@d.example"]} | {"primaryEmail": "a@b.example", "additionalEmails": ["c@d.example"]} | NO | = | =
            EMAILS | {"additionalEmails": []} | {"primaryEmail": "", "additionalEmails": null} | YES | = | =
            PHONES | {"primaryPhoneNumber": "+33612345678"} | {"primaryPhoneNumber": "612345678", "primaryPhoneCallingCode": "+33", "primaryPhoneCountryCode": "FR", "additionalPhones": null} | YES | = | =
            PHONES | {"primaryPhoneNumber": "+33612345678"} | {"primaryPhoneNumber": "612345679", "primaryPhoneCallingCode": "+33", "primaryPhoneCountryCode": "FR", "additionalPhones": [{"number": "5"}]} | NO | = | =
            FULL_NAME | {"firstName": "Ada"} | {"firstName": "Ada", "lastName": "L"} | YES | = | =
            FULL_NAME | {"firstName": null} | {"firstName": "", "lastName": "L"} | YES | = | =
            FULL_NAME | null | {"firstName": "Ada", "lastName": "L"} | NO | YES | =
            CURRENCY | {"amountMicros": 1000000} | {"amountMicros": "1000000", "currencyCode": "EUR"} | YES | = | =
            CURRENCY | {"amountMicros": "1000000", "currencyCode": "USD"} | {"amountMicros": 1000000, "currencyCode": "EUR"} | NO | = | =
            ADDRESS | {"addressLat": 59.90} | {"addressCity": "Oslo", "addressLat": "59.9"} | UNKNOWN | = | =
            ADDRESS | {"addressLat": 59.91} | {"addressCity": "Oslo", "addressLat": "59.9"} | NO | = | =
            RICH_TEXT_V2 | {"markdown": "# Hi", "blocknote": null} | {"markdown": "# Hi", "blocknote": "[]"} | UNKNOWN | = | =
            """;

    static Stream<Arguments> cells() {
        return TABLE.lines().filter(line -> !line.isBlank()).flatMap(line -> {
            String[] cells = line.split(" \\| ", -1);
            String first = cells[3];
            String second = cells[4].equals("=") ? first : cells[4];
            String third = cells[5].equals("=") ? second : cells[5];
            String[] answers = {first, second, third};
            return Stream.of(Storage.values())
                    .map(storage -> Arguments.of(
                            FieldType.valueOf(cells[0]), cells[1], cells[2], storage, answers[storage.ordinal()]));
        });
    }

    @ParameterizedTest(name = "{0} {1} over {2} on {3}: {4}")
    @MethodSource("cells")
    void aValueIsTheSameWhereStoringItChangesNothing(
            FieldType type, String given, String stored, Storage storage, Sameness answer) {
        assertThat(new ValueRules(storage).same(field(type), json(given), json(stored)))
                .isEqualTo(answer);
    }

    @Test
    void nullThatLeavesACompositeAsItIsShouldNotBeSent() {
        Object stored = json("{\"firstName\": \"Ada\", \"lastName\": \"L\"}");
        StoredForm form = new ValueRules(Storage.V2_21).update(field(FieldType.FULL_NAME), null, stored);
        assertThat(form.value()).isEqualTo(stored);
        assertThat(form.problem()).hasToString("null leaves it as it is: write its parts, as empty ones");
    }

    @Test
    void nullOverAnEmptyCompositeMayBeSent() {
        Object stored = json("{\"firstName\": \"\", \"lastName\": \"\"}");
        assertThat(new ValueRules(Storage.V2_21)
                        .update(field(FieldType.FULL_NAME), null, stored)
                        .problem())
                .isNull();
    }

    @Test
    void whatNullLeavesIsNotKnownWhereTheRecordWasNotRead() {
        assertThat(new ValueRules(Storage.V2_21)
                        .update(field(FieldType.FULL_NAME), null, null)
                        .state())
                .isEqualTo(StoredForm.State.UNKNOWN);
    }

    @Test
    void ofWhatWasNotReadNothingIsSaid() {
        Object stored = json("{\"firstName\": \"Ada\"}");
        assertThat(new ValueRules(Storage.V2_21)
                        .same(field(FieldType.FULL_NAME), json("{\"firstName\": \"Ada\"}"), stored))
                .isEqualTo(Sameness.UNKNOWN);
    }
}
