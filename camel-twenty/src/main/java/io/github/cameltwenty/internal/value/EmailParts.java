package io.github.cameltwenty.internal.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** E-mail addresses: stored in lower case. A primary one that is not sent is emptied; additional ones that are not stay. */
final class EmailParts implements Composite {
    static final String PRIMARY = "primaryEmail";
    static final String ADDITIONAL = "additionalEmails";

    /** Whatever else Twenty 2.21 asks of an address, this it takes. */
    private static final Pattern SURELY_VALID = Pattern.compile(
            "(?=[^@]{1,64}@)[a-z0-9_+-]+(?:\\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");

    /** And what is not of this form it refuses. */
    private static final Pattern PERHAPS_VALID = Pattern.compile("[^\\s@]+@[^\\s@]+");

    @Override
    public Map<String, StoredForm> store(Map<?, ?> given, Stored stored, Storage storage) {
        Map<String, StoredForm> parts = new LinkedHashMap<>();
        Object primary = given.get(PRIMARY);
        parts.put(PRIMARY, primary == null ? StoredForm.stored("") : email(primary, storage));
        Object none = storage.isStrict() ? List.of() : null;
        if (!given.containsKey(ADDITIONAL)) {
            parts.put(ADDITIONAL, stored.kept(ADDITIONAL, none));
        } else {
            Object additional = given.get(ADDITIONAL);
            parts.put(ADDITIONAL, additional == null ? StoredForm.stored(none) : several(additional, storage));
        }
        return parts;
    }

    private static StoredForm several(Object value, Storage storage) {
        if (!(value instanceof List<?> list)) {
            return StoredForm.unsure(Texts.shown(value) + " is no list: write the addresses in one");
        }
        return StoredForm.listed(list, email -> email(email, storage));
    }

    private static StoredForm email(Object value, Storage storage) {
        if (!(value instanceof String text)) {
            return StoredForm.refused(Texts.shown(value) + " is no e-mail address");
        }
        StoredForm form = Texts.store(text, storage);
        if (form.problem() != null) {
            return form;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (!storage.isStrict()
                || lower.isEmpty()
                || SURELY_VALID.matcher(lower).matches()) {
            return StoredForm.stored(lower);
        }
        return PERHAPS_VALID.matcher(lower).matches()
                ? StoredForm.unknown("whether Twenty 2.21 takes an e-mail address like " + Texts.shown(text))
                : StoredForm.refused(Texts.shown(text) + " is no e-mail address");
    }
}
