package io.github.cameltwenty.internal.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Phone numbers: the primary one in three parts, and a list of more, each with the same three. */
final class PhoneParts implements Composite {
    static final String NUMBER = "primaryPhoneNumber";
    static final String CALLING_CODE = "primaryPhoneCallingCode";
    static final String COUNTRY_CODE = "primaryPhoneCountryCode";
    static final String ADDITIONAL = "additionalPhones";
    private static final Set<String> OF_A_PHONE = Set.of("number", "callingCode", "countryCode");

    @Override
    public Map<String, StoredForm> store(Map<?, ?> given, Stored stored, Storage storage) {
        PhoneForm primary = PhoneForm.of(
                given.get(NUMBER),
                given.get(CALLING_CODE),
                given.get(COUNTRY_CODE),
                new PhoneForm.Defaults(
                        unsent(NUMBER, given, stored),
                        unsent(CALLING_CODE, given, stored),
                        unsent(COUNTRY_CODE, given, stored)));
        Map<String, StoredForm> parts = new LinkedHashMap<>();
        parts.put(NUMBER, primary.number());
        parts.put(COUNTRY_CODE, primary.countryCode());
        parts.put(CALLING_CODE, primary.callingCode());
        parts.put(ADDITIONAL, additional(given.get(ADDITIONAL), stored, storage));
        return parts;
    }

    private static StoredForm unsent(String part, Map<?, ?> given, Stored stored) {
        return given.containsKey(part) ? StoredForm.stored("") : stored.kept(part, "");
    }

    private static StoredForm additional(Object given, Stored stored, Storage storage) {
        Object none = storage.isStrict() ? List.of() : null;
        if (given == null) {
            StoredForm kept = stored.kept(ADDITIONAL, none);
            boolean isEmpty =
                    kept.isStored() && (kept.value() == null || List.of().equals(kept.value()));
            // from Twenty's sources: they are emptied; no recording says so
            return isEmpty ? StoredForm.stored(none) : StoredForm.unknown("whether those that are there stay");
        }
        if (!(given instanceof List<?> list)) {
            return StoredForm.unsure(Texts.shown(given) + " is no list: write [{\"number\": …, \"callingCode\": …}]");
        }
        return list.isEmpty() ? StoredForm.stored(none) : StoredForm.listed(list, PhoneParts::phone);
    }

    private static StoredForm phone(Object given) {
        if (!(given instanceof Map<?, ?> phone) || !OF_A_PHONE.containsAll(phone.keySet())) {
            return StoredForm.unsure(
                    Texts.shown(given) + " is no phone: write {\"number\": …, \"callingCode\": …, \"countryCode\": …}");
        }
        StoredForm none = StoredForm.stored(null);
        PhoneForm form = PhoneForm.of(
                phone.get("number"),
                phone.get("callingCode"),
                phone.get("countryCode"),
                new PhoneForm.Defaults(none, none, none));
        Map<String, StoredForm> parts = new LinkedHashMap<>();
        parts.put("number", form.number());
        parts.put("callingCode", form.callingCode());
        parts.put("countryCode", form.countryCode());
        return StoredForm.composed(parts);
    }
}
