package io.github.cameltwenty.internal.value;

import java.util.regex.Pattern;

/**
 * One phone as it is stored, part by part. What the number tells is filled in: without a calling code or a country, they are read
 * from it.
 */
record PhoneForm(StoredForm number, StoredForm callingCode, StoredForm countryCode) {
    /** The library that is needed to know. */
    static final String ARTIFACT = "com.googlecode.libphonenumber:libphonenumber";

    private static final String LIBRARY = "com.google.i18n.phonenumbers.PhoneNumberUtil";
    private static final Pattern CALLING_CODE = Pattern.compile("\\+[1-9][0-9]{0,2}");

    /** Other characters, as those of an extension, are not read alike by all versions of the library. */
    private static final Pattern PLAIN = Pattern.compile("[ (]*\\+?[0-9()./ \u00A0-]*");

    /**
     * @param number null where it is not given
     * @param none what stands for a part that is not given
     */
    static PhoneForm of(Object number, Object callingCode, Object countryCode, Defaults none) {
        for (Object part : new Object[] {number, callingCode, countryCode}) {
            if (part != null && !(part instanceof String)) {
                return problem(StoredForm.refused(Texts.shown(part) + " is no text"));
            }
        }
        String code = given(callingCode);
        String country = given(countryCode);
        if (given(number) == null && code == null && country == null) {
            return unread(number, callingCode, countryCode, none);
        }
        if (!isLibraryThere()) {
            return problem(StoredForm.unknown("phone numbers are read by " + ARTIFACT + ": add it to the class path"));
        }
        if (code != null && !CALLING_CODE.matcher(code).matches()) {
            return problem(StoredForm.unsure(Texts.shown(code) + " is no calling code: write it as +33"));
        }
        try {
            if (given(number) == null) {
                PhoneNumbers.check(code, country);
                return unread(number, callingCode, countryCode, none);
            }
            return "".equals(callingCode) || "".equals(countryCode)
                    ? problem(StoredForm.unsure("its calling code or country is empty: leave that out"))
                    : read((String) number, code, country);
        } catch (IllegalArgumentException e) {
            return problem(StoredForm.refused(e.getMessage()));
        }
    }

    /** The parts that are not sent. */
    record Defaults(StoredForm number, StoredForm callingCode, StoredForm countryCode) {}

    private static PhoneForm unread(Object number, Object callingCode, Object countryCode, Defaults none) {
        return new PhoneForm(
                number == null ? none.number() : StoredForm.stored(number),
                callingCode == null ? none.callingCode() : StoredForm.stored(callingCode),
                countryCode == null ? none.countryCode() : StoredForm.stored(countryCode));
    }

    private static PhoneForm read(String number, String code, String country) {
        boolean hasDigits = number.chars().anyMatch(character -> character >= '0' && character <= '9');
        if (hasDigits && !PLAIN.matcher(number).matches()) {
            return problem(StoredForm.unsure(Texts.shown(number) + " has more than the digits of a phone number"));
        }
        PhoneNumbers.Phone phone = PhoneNumbers.read(number, code, country);
        if (phone == null) {
            return problem(StoredForm.unsure(
                    Texts.shown(number) + " has a calling code without a plus: write it as +33612345678"));
        }
        return new PhoneForm(
                StoredForm.stored(phone.number()),
                StoredForm.stored(phone.callingCode()),
                phone.countryCode() == null
                        ? StoredForm.unknown("the country of " + number + ", which the number does not tell")
                        : StoredForm.stored(phone.countryCode()));
    }

    private static PhoneForm problem(StoredForm form) {
        return new PhoneForm(form, form, form);
    }

    /** Null where it is not given, or empty. */
    private static String given(Object part) {
        return part == null || part.equals("") ? null : (String) part;
    }

    private static boolean isLibraryThere() {
        try {
            Class.forName(LIBRARY, false, PhoneForm.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
