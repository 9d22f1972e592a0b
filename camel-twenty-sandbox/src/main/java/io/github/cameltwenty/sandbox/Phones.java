package io.github.cameltwenty.sandbox;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Phones as Twenty stores them: the national number, with calling code and country found out where they are not given. */
final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String NUMBER = "number";
    private static final String CALLING_CODE = "callingCode";
    private static final String COUNTRY = "countryCode";
    private static final String FURTHER = "additionalPhones";
    private static final Map<String, String> PRIMARY = Map.of(
            NUMBER, "primaryPhoneNumber",
            CALLING_CODE, "primaryPhoneCallingCode",
            COUNTRY, "primaryPhoneCountryCode");

    private Phones() {}

    /**
     * The parts of a phones field that change: of the primary one, those that are given or found out.
     *
     * @param keepsFurther whether further phones stay where none are given
     */
    static Map<String, Object> read(Map<?, ?> given, boolean keepsFurther) {
        Map<String, Object> primary = new LinkedHashMap<>();
        PRIMARY.forEach((name, part) -> {
            if (given.containsKey(part)) {
                primary.put(name, given.get(part));
            }
        });
        Map<String, Object> parts = new LinkedHashMap<>();
        complete(primary).forEach((name, value) -> parts.put(PRIMARY.get(name), value));
        if (given.containsKey(FURTHER)) {
            parts.put(FURTHER, given.get(FURTHER) instanceof List<?> list ? further(list) : null);
        } else if (!keepsFurther) {
            parts.put(FURTHER, null);
        }
        return parts;
    }

    private static List<Map<String, Object>> further(List<?> given) {
        return given.stream()
                .map(phone -> complete(phone instanceof Map<?, ?> map ? map : Map.of()))
                .toList();
    }

    private static Map<String, Object> complete(Map<?, ?> given) {
        String number = text(given, NUMBER);
        String callingCode = text(given, CALLING_CODE);
        String country = text(given, COUNTRY);
        check(callingCode, country);
        Map<String, Object> phone = new LinkedHashMap<>();
        for (String name : List.of(NUMBER, CALLING_CODE, COUNTRY)) {
            if (given.containsKey(name)) {
                phone.put(name, given.get(name));
            }
        }
        if (!number.isEmpty()) {
            PhoneNumber parsed = parsed(number, callingCode, country);
            String foundCountry = NUMBERS.getRegionCodeForNumber(parsed);
            checkFound(parsed, foundCountry, callingCode, country);
            phone.put(NUMBER, NUMBERS.getNationalSignificantNumber(parsed));
            put(phone, CALLING_CODE, "+" + parsed.getCountryCode());
            put(phone, COUNTRY, foundCountry);
        }
        return phone;
    }

    /** Only where nothing was given: an empty text is something. */
    private static void put(Map<String, Object> phone, String name, String found) {
        if (phone.get(name) == null && found != null) {
            phone.put(name, found);
        }
    }

    private static String text(Map<?, ?> given, String name) {
        return given.get(name) == null ? "" : FieldPath.text(given.get(name));
    }

    private static void check(String callingCode, String country) {
        if (!country.isEmpty() && !NUMBERS.getSupportedRegions().contains(country)) {
            throw Refusal.ofInput("Invalid country code " + country, "INVALID_PHONE_COUNTRY_CODE");
        }
        if (callingCode.isEmpty()) {
            return;
        }
        List<String> countries = NUMBERS.getRegionCodesForCountryCode(number(callingCode));
        if (countries.isEmpty()) {
            throw Refusal.ofInput("Invalid calling code " + callingCode, "INVALID_PHONE_CALLING_CODE");
        }
        if (!country.isEmpty() && !countries.contains(country)) {
            throw Refusal.ofInput(
                    "Provided country code and calling code are conflicting",
                    "CONFLICTING_PHONE_CALLING_CODE_AND_COUNTRY_CODE");
        }
    }

    private static PhoneNumber parsed(String number, String callingCode, String country) {
        String inferred = callingCode.isEmpty() ? null : NUMBERS.getRegionCodeForCountryCode(number(callingCode));
        try {
            return NUMBERS.parse(number, country.isEmpty() ? inferred : country);
        } catch (NumberParseException e) {
            throw Refusal.ofInput("Provided phone number is invalid " + number, "INVALID_PHONE_NUMBER");
        }
    }

    private static void checkFound(PhoneNumber parsed, String foundCountry, String callingCode, String country) {
        if (foundCountry != null && !country.isEmpty() && !foundCountry.equals(country)) {
            throw Refusal.ofInput(
                    "Provided and inferred country code are conflicting", "CONFLICTING_PHONE_COUNTRY_CODE");
        }
        if (!callingCode.isEmpty() && parsed.getCountryCode() != number(callingCode)) {
            throw Refusal.ofInput(
                    "Provided and inferred calling code are conflicting", "CONFLICTING_PHONE_CALLING_CODE");
        }
    }

    /** 0, which no country has, where it is no number. */
    private static int number(String callingCode) {
        String digits = callingCode.startsWith("+") ? callingCode.substring(1) : callingCode;
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
    }
}
