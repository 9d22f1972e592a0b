package io.github.cameltwenty.internal.value;

import static io.github.cameltwenty.internal.value.Values.create;
import static io.github.cameltwenty.internal.value.Values.field;
import static io.github.cameltwenty.internal.value.Values.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.value.StoredForm.State;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {
    private static Map<String, Object> sent(String number, String callingCode, String countryCode) {
        Map<String, Object> parts = new HashMap<>();
        parts.put("primaryPhoneNumber", number);
        if (callingCode != null) {
            parts.put("primaryPhoneCallingCode", callingCode);
        }
        if (countryCode != null) {
            parts.put("primaryPhoneCountryCode", countryCode);
        }
        return parts;
    }

    private static Map<String, Object> stored(String number, String callingCode, String countryCode) {
        Map<String, Object> parts = sent(number, callingCode, countryCode);
        parts.put("additionalPhones", List.of());
        return parts;
    }

    @ParameterizedTest
    @CsvSource({
        "+33612345678,,, 612345678, +33, FR",
        "'+33 (0)6 12 34 56 78',,, 612345678, +33, FR",
        "0612345678,, FR, 612345678, +33, FR",
        "0033612345678,, FR, 612345678, +33, FR",
        "0612345678, +33,, 612345678, +33, FR",
        "612345678, +33, FR, 612345678, +33, FR",
        "+1 (415) 555-2671,,, 4155552671, +1, US",
        "+14165550123,,, 4165550123, +1, CA",
        "+49 30 1234,,, 301234, +49, DE",
        "+39 06 1234 5678,,, 0612345678, +39, IT"
    })
    void aNumberIsStoredWithoutItsCallingCode(
            String number, String callingCode, String country, String national, String code, String region) {
        assertThat(create(Storage.V2_21, FieldType.PHONES, sent(number, callingCode, country))
                        .value())
                .isEqualTo(stored(national, code, region));
    }

    @ParameterizedTest
    @CsvSource({
        "(415) 555-2671,,, 'is no phone number: write it with its calling code, as +33612345678, or give the country'",
        "abc, +33,, is no phone number",
        "+33612345678,, US, 'is of FR, not of US'",
        "+33612345678, +1,, 'has the calling code +33, not +1'",
        "612345678, +33, US, +33 is not the calling code of US",
        "612345678,, XX, 'is no country: write two capital letters, as FR'",
        "612345678, +999,, 'is no calling code: write it as +33'",
        "+1,,, is no phone number"
    })
    void aNumberThatTwentyRefusesIsRefused(String number, String callingCode, String country, String message) {
        StoredForm form = create(Storage.V1_0, FieldType.PHONES, sent(number, callingCode, country));
        assertThat(form.state()).isEqualTo(State.REFUSED);
        assertThat(form.problem().message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "+33612345678 ext. 5,,, has more than the digits of a phone number",
        "1-800-FLOWERS,, US, has more than the digits of a phone number",
        "612345678, 33,, 'is no calling code: write it as +33'",
        "0033612345678, +33,, 'has a calling code without a plus: write it as +33612345678'",
        "+33612345678,, '', its calling code or country is empty: leave that out"
    })
    void whatVersionsOfTheLibraryReadOtherwiseShouldNotBeSent(
            String number, String callingCode, String country, String message) {
        StoredForm form = create(Storage.V1_10, FieldType.PHONES, sent(number, callingCode, country));
        assertThat(form.state()).isEqualTo(State.UNKNOWN);
        assertThat(form.problem().message()).contains(message);
    }

    @Test
    void aNumberMayNotTellItsCountry() {
        StoredForm form = create(Storage.V2_21, FieldType.PHONES, sent("+800 1234 5678", null, null));
        assertThat(form.parts().get("primaryPhoneCountryCode").state()).isEqualTo(State.UNKNOWN);
        assertThat(form.parts().get("primaryPhoneNumber").value()).isEqualTo("12345678");
    }

    @Test
    void additionalPhonesAreReadInTheSameWay() {
        Object additional =
                List.of(Map.of("number", "+33698765432"), Map.of("number", "0698765432", "countryCode", "FR"));
        Map<String, String> one = Map.of("number", "698765432", "callingCode", "+33", "countryCode", "FR");
        assertThat(create(Storage.V2_21, FieldType.PHONES, Map.of("additionalPhones", additional))
                        .parts()
                        .get("additionalPhones")
                        .value())
                .isEqualTo(List.of(one, one));
    }

    @Test
    void ofAdditionalPhonesTheOneThatIsWrongIsNamed() {
        Object sent = Map.of("additionalPhones", List.of(Map.of("number", "+33698765432"), Map.of("number", "abc")));
        assertThat(problem(Storage.V1_0, FieldType.PHONES, sent))
                .isEqualTo("additionalPhones[1].number: 'abc' is no phone number");
    }

    @Test
    void textsAreNoAdditionalPhones() {
        assertThat(problem(Storage.V1_0, FieldType.PHONES, Map.of("additionalPhones", List.of("+33698765432"))))
                .startsWith("additionalPhones[0]: '+33698765432' is no phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primaryPhoneNumber", "primaryPhoneCallingCode", "primaryPhoneCountryCode"})
    void partsAreTexts(String part) {
        assertThat(create(Storage.V1_0, FieldType.PHONES, Map.of(part, 33)).state())
                .isEqualTo(State.REFUSED);
    }

    @Test
    void codesAreCheckedWithoutANumberToo() {
        assertThat(problem(Storage.V2_21, FieldType.PHONES, Map.of("primaryPhoneCallingCode", "+999")))
                .contains("'+999' is no calling code");
    }

    @Test
    void anUpdateOfTheCountryKeepsTheNumber() {
        Object stored = stored("612345678", "+33", "FR");
        assertThat(new ValueRules(Storage.V2_21)
                        .update(field(FieldType.PHONES), Map.of("primaryPhoneCountryCode", "RE"), stored)
                        .value())
                .isEqualTo(stored("612345678", "+33", "RE"));
    }

    @Test
    void anUpdateOfANumberNeedsItsCountryAgain() {
        Object stored = stored("612345678", "+33", "FR");
        assertThat(new ValueRules(Storage.V1_0)
                        .update(field(FieldType.PHONES), Map.of("primaryPhoneNumber", "698765432"), stored)
                        .state())
                .isEqualTo(State.REFUSED);
    }

    @Test
    void whetherAnUpdateKeepsAdditionalPhonesIsNotKnown() {
        Map<String, Object> stored = stored("612345678", "+33", "FR");
        stored.put(
                "additionalPhones", List.of(Map.of("number", "698765432", "callingCode", "+33", "countryCode", "FR")));
        assertThat(new ValueRules(Storage.V2_21)
                        .update(field(FieldType.PHONES), sent("+33612345678", null, null), stored)
                        .parts()
                        .get("additionalPhones")
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    /** As a class path without libphonenumber. */
    private static final class WithoutLibrary extends ClassLoader {
        WithoutLibrary() {
            super(PhonesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.google.i18n.")) {
                throw new ClassNotFoundException(name);
            }
            boolean isOurs = name.startsWith(PhoneForm.class.getPackageName()) && !name.contains("Test");
            return isOurs && findLoadedClass(name) == null ? define(name) : super.loadClass(name, resolve);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        Object key(Map<String, Object> phones) throws ReflectiveOperationException {
            Class<?> storage = loadClass(Storage.class.getName());
            Class<?> rules = loadClass(ValueRules.class.getName());
            return loadClass(KeyForm.class.getName())
                    .getMethod("given", Field.class, String.class, Object.class, rules)
                    .invoke(
                            null,
                            field(FieldType.PHONES),
                            "primaryPhoneNumber",
                            phones,
                            rules.getConstructor(storage).newInstance(storage.getEnumConstants()[0]));
        }
    }

    @Test
    void withoutTheLibraryAKeyNamesWhatToAdd() {
        assertThat(catchThrowable(() -> new WithoutLibrary().key(sent("+33612345678", null, null))))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("com.googlecode.libphonenumber:libphonenumber")
                .hasMessageContaining("add it to the class path");
    }

    @Test
    void withoutTheLibraryNoPhoneIsNoTrouble() throws ReflectiveOperationException {
        assertThat(new WithoutLibrary().key(sent("", null, null))).isEqualTo(List.of());
    }
}
