package io.github.cameltwenty.internal.value;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import java.util.List;

/**
 * Reads phone numbers as Twenty does, which asks a port of the same library to JavaScript. Both go by Google's lists of numbering
 * plans, which change: a server's may be older or newer. The class loads where {@code libphonenumber} is there alone.
 */
final class PhoneNumbers {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * @param number the national significant number, in digits
     * @param countryCode two letters; null where the number does not tell
     */
    record Phone(String number, String callingCode, String countryCode) {}

    /**
     * @param callingCode as {@code +33}; null where it is not given
     * @param countryCode as {@code FR}; null where it is not given
     * @return null where the two libraries may differ: a calling code that is not written with a plus
     * @throws IllegalArgumentException where Twenty refuses it; the message says why
     */
    static Phone read(String number, String callingCode, String countryCode) {
        check(callingCode, countryCode);
        PhoneNumber phone = parse(number, callingCode, countryCode);
        if (!isReadAlike(phone.getCountryCodeSource(), countryCode)) {
            return null;
        }
        String found = LIBRARY.getRegionCodeForNumber(phone);
        String country = found == null || found.equals(PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY) ? null : found;
        if (countryCode != null && country != null && !country.equals(countryCode)) {
            throw new IllegalArgumentException(number + " is of " + country + ", not of " + countryCode);
        }
        String code = "+" + phone.getCountryCode();
        if (callingCode != null && !callingCode.equals(code)) {
            throw new IllegalArgumentException(number + " has the calling code " + code + ", not " + callingCode);
        }
        return new Phone(
                LIBRARY.getNationalSignificantNumber(phone), code, countryCode == null ? country : countryCode);
    }

    /** A prefix as 00 before the calling code is read by both where the country is given whose prefix it is. */
    private static boolean isReadAlike(CountryCodeSource source, String countryCode) {
        return switch (source) {
            case FROM_NUMBER_WITH_PLUS_SIGN, FROM_DEFAULT_COUNTRY -> true;
            case FROM_NUMBER_WITH_IDD -> countryCode != null;
            default -> false;
        };
    }

    private static PhoneNumber parse(String number, String callingCode, String countryCode) {
        String country = countryCode;
        if (country == null && callingCode != null) {
            country = LIBRARY.getRegionCodeForCountryCode(digits(callingCode));
        }
        try {
            return LIBRARY.parseAndKeepRawInput(number, country);
        } catch (NumberParseException e) {
            String hint = e.getErrorType() == NumberParseException.ErrorType.INVALID_COUNTRY_CODE
                    ? ": write it with its calling code, as +33612345678, or give the country"
                    : "";
            throw new IllegalArgumentException("'" + number + "' is no phone number" + hint, e);
        }
    }

    /**
     * Calling code and country by themselves, without a number.
     *
     * @throws IllegalArgumentException where there is no such code or country, or they do not belong together
     */
    static void check(String callingCode, String countryCode) {
        if (countryCode != null && !LIBRARY.getSupportedRegions().contains(countryCode)) {
            throw new IllegalArgumentException("'" + countryCode + "' is no country: write two capital letters, as FR");
        }
        if (callingCode == null) {
            return;
        }
        List<String> countries = LIBRARY.getRegionCodesForCountryCode(digits(callingCode));
        if (countries.isEmpty()) {
            throw new IllegalArgumentException("'" + callingCode + "' is no calling code: write it as +33");
        }
        if (countryCode != null && !countries.contains(countryCode)) {
            throw new IllegalArgumentException(callingCode + " is not the calling code of " + countryCode);
        }
    }

    private static int digits(String callingCode) {
        return Integer.parseInt(callingCode.substring(1));
    }
}
