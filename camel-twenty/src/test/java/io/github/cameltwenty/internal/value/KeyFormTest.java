package io.github.cameltwenty.internal.value;

import static io.github.cameltwenty.internal.value.Values.field;
import static io.github.cameltwenty.internal.value.Values.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cameltwenty.catalog.FieldType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyFormTest {
    private static List<String> given(Storage storage, FieldType type, String part, String value) {
        return KeyForm.given(field(type), part, json(value), new ValueRules(storage));
    }

    private static List<String> stored(FieldType type, String part, String value) {
        return KeyForm.stored(field(type), part, json(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "TEXT | | 'a b' | a b",
                "INTEGER | | 5.0 | 5",
                "INTEGER | | 12345678 | 12345678",
                "BOOLEAN | | true | true",
                "DATE_TIME | | '2026-05-05T02:00:00+02:00' | 2026-05-05T00:00:00.000Z",
                "DATE | | '2026-05-05' | 2026-05-05",
                "UUID | | 'A1B2C3D4-0000-4000-8000-00000000000F' | a1b2c3d4-0000-4000-8000-00000000000f",
                "SELECT | | 'GOLD' | GOLD",
                "LINKS | primaryLinkUrl | {'primaryLinkUrl': 'HTTPS://A.example/'} | https://a.example",
                "LINKS | | {'primaryLinkUrl': 'a.example', 'primaryLinkLabel': 'A'} | a.example",
                "EMAILS | primaryEmail | {'primaryEmail': 'A@B.example'} | a@b.example",
                "EMAILS | | {'primaryEmail': 'A@B.example', 'additionalEmails': ['c@d.example']} | a@b.example",
                "PHONES | primaryPhoneNumber | {'primaryPhoneNumber': '06 12 34 56 78', 'primaryPhoneCountryCode': 'FR'} | 612345678",
                "PHONES | | {'primaryPhoneNumber': '+33 6 12 34 56 78'} | +33,612345678",
                "FULL_NAME | | {'firstName': 'Ada', 'lastName': 'L'} | Ada,L",
                "FULL_NAME | lastName | {'firstName': 'Ada', 'lastName': 'L'} | L",
                "CURRENCY | amountMicros | {'amountMicros': '1000000'} | 1000000",
                "CURRENCY | | {'amountMicros': 1000000, 'currencyCode': 'EUR'} | 1000000,EUR"
            })
    void theKeyOfAValueIsWhatIsStored(FieldType type, String part, String value, String key) {
        assertThat(given(Storage.V2_21, type, part, value.replace('\'', '"'))).containsExactly(key.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "INTEGER | | 5 | 5",
                "DATE_TIME | | '2026-05-05T00:00:00.000Z' | 2026-05-05T00:00:00.000Z",
                "LINKS | | {'primaryLinkUrl': 'https://a.example/', 'primaryLinkLabel': null} | https://a.example/",
                "LINKS | primaryLinkUrl | {'primaryLinkUrl': 'a.example/'} | a.example/",
                "PHONES | | {'primaryPhoneNumber': '612345678', 'primaryPhoneCallingCode': '+33'} | +33,612345678",
                "CURRENCY | amountMicros | {'amountMicros': '1000000'} | 1000000",
                "CURRENCY | amountMicros | {'amountMicros': 1000000} | 1000000"
            })
    void whatIsStoredIsTakenAsItIs(FieldType type, String part, String value, String key) {
        assertThat(stored(type, part, value.replace('\'', '"'))).containsExactly(key.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "TEXT | | null",
                "TEXT | | ''",
                "INTEGER | | null",
                "UUID | | null",
                "LINKS | primaryLinkUrl | null",
                "LINKS | primaryLinkUrl | {'primaryLinkUrl': ''}",
                "LINKS | | {'primaryLinkLabel': 'A'}",
                "EMAILS | | {}",
                "PHONES | | {'primaryPhoneCallingCode': '+33'}",
                "FULL_NAME | | {'firstName': '', 'lastName': null}",
                "CURRENCY | amountMicros | {'currencyCode': 'EUR'}"
            })
    void whereNothingIsGivenThereIsNoKey(FieldType type, String part, String value) {
        assertThat(given(Storage.V1_0, type, part, value.replace('\'', '"'))).isEmpty();
        assertThat(stored(type, part, value.replace('\'', '"'))).isEmpty();
    }

    @Test
    void ofACompositeAsAWholeAPartMayBeMissing() {
        assertThat(given(Storage.V2_21, FieldType.FULL_NAME, null, "{\"lastName\": \"L\"}"))
                .containsExactly("", "L");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "INTEGER | | 'many' | 'many' is no number",
                "INTEGER | | '' | '' is no number",
                "UUID | | '' | '' is no UUID",
                "DATE_TIME | | '2026-02-30' | is no date that exists",
                "DATE_TIME | | '2026-05-05T10:11:12.1239Z' | not known as a key: whether it is cut or rounded",
                "LINKS | primaryLinkUrl | 'a.example' | write {\"primaryLinkUrl\": …}",
                "LINKS | primaryLinkUrl | {'primaryLinkUrl': 'n/a'} | primaryLinkUrl: 'n/a' is no link",
                "LINKS | primaryLinkUrl | {'primaryLinkUrl': 'https://straße.example'} | write it in its xn-- form",
                "EMAILS | primaryEmail | {'primaryEmail': 5} | primaryEmail: 5 is no e-mail address",
                "PHONES | primaryPhoneNumber | {'primaryPhoneNumber': '0612345678'} | or give the country",
                "PHONES | | {'primaryPhoneNumber': 'abc'} | is no phone number"
            })
    void aValueThatIsNotStoredAsItIsMeantIsNoKey(FieldType type, String part, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given(Storage.V1_0, type, part, value.replace('\'', '"')))
                .withMessageContaining(message);
    }

    @Test
    void aProblemOfAnotherPartIsNoneOfTheKey() {
        String value = "{\"primaryEmail\": \"a@b.example\", \"additionalEmails\": [\"no address\"]}";
        assertThat(given(Storage.V2_21, FieldType.EMAILS, "primaryEmail", value))
                .containsExactly("a@b.example");
    }

    @Test
    void aPartThatDoesNotExistIsNoneOfTheKey() {
        String value = "{\"firstName\": \"Ada\", \"lastName\": \"L\", \"title\": \"Dr\"}";
        assertThat(given(Storage.V2_21, FieldType.FULL_NAME, "lastName", value)).containsExactly("L");
    }

    @ParameterizedTest
    @EnumSource(names = {"MULTI_SELECT", "ARRAY", "RAW_JSON", "RICH_TEXT_V2", "ACTOR"})
    void someTypesCannotBeKeys(FieldType type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyForm.parts(type))
                .withMessage("a field of the type " + type + " cannot be a key");
    }

    @ParameterizedTest
    @CsvSource({"LINKS, secondaryLinks", "EMAILS, additionalEmails", "PHONES, additionalPhones", "TEXT, x"})
    void somePartsCannotBeKeys(FieldType type, String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stored(type, part, "{}"))
                .withMessage(part + " of a field of the type " + type + " cannot be a key");
    }
}
