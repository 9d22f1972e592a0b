package io.github.cameltwenty.internal.value;

import java.util.Locale;
import java.util.regex.Pattern;

/** UUIDs: of records, and of the records that they belong to. Stored in lower case. */
final class Ids {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private static final int LENGTH = 36;

    private Ids() {}

    static StoredForm store(Object value, Storage storage) {
        if (!(value instanceof String id) || !UUID.matcher(id).matches()) {
            return StoredForm.refused(Texts.shown(value) + " is no UUID: write 8-4-4-4-12 hexadecimal digits");
        }
        return storage.isStrict() && !isCommon(id)
                ? StoredForm.unknown("whether Twenty 2.21 takes a UUID of this version")
                : StoredForm.stored(id.toLowerCase(Locale.ROOT));
    }

    /** Whether it is one whose version and variant RFC 4122 knows. */
    static boolean isCommon(String id) {
        if (id.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (!isRight(i, id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRight(int place, char character) {
        return switch (place) {
            case 8, 13, 18, 23 -> character == '-';
            case 14 -> '1' <= character && character <= '5';
            case 19 -> "89abAB".indexOf(character) >= 0;
            default -> Character.digit(character, 16) >= 0 && character < 0x80;
        };
    }
}
