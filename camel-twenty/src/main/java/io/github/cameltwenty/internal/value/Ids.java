package io.github.cameltwenty.internal.value;

import java.util.Locale;
import java.util.regex.Pattern;

/** UUIDs: of records, and of the records that they belong to. Stored in lower case. */
final class Ids {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** Those whose version and variant RFC 4122 knows. */
    private static final Pattern COMMON = Pattern.compile(".{14}[1-5].{4}[89ab].*", Pattern.CASE_INSENSITIVE);

    private Ids() {}

    static StoredForm store(Object value, Storage storage) {
        if (!(value instanceof String id) || !UUID.matcher(id).matches()) {
            return StoredForm.refused(Texts.shown(value) + " is no UUID: write 8-4-4-4-12 hexadecimal digits");
        }
        return storage.isStrict() && !COMMON.matcher(id).matches()
                ? StoredForm.unknown("whether Twenty 2.21 takes a UUID of this version")
                : StoredForm.stored(id.toLowerCase(Locale.ROOT));
    }
}
