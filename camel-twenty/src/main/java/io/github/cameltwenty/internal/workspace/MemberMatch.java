package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.record.RecordIterator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The members of the export's workspace and who they are in the target's: by their e-mail, else by the same id. */
final class MemberMatch {
    private static final String EMAIL = "userEmail";
    private static final String ID = "id";

    private final Map<String, String> byEmail = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private long exported;

    /** @param there the members of the target */
    MemberMatch(RecordIterator there) {
        while (there.hasNext()) {
            Map<?, ?> member = (Map<?, ?>) there.next();
            String id = lower(member.get(ID));
            ids.put(id, id);
            if (member.get(EMAIL) != null) {
                byEmail.put(lower(member.get(EMAIL)), id);
            }
        }
    }

    /** @param members of the export */
    void match(Iterator<?> members) {
        Map<String, String> matched = new HashMap<>();
        while (members.hasNext()) {
            Map<?, ?> member = (Map<?, ?>) members.next();
            exported++;
            String old = lower(member.get(ID));
            String email = member.get(EMAIL) == null ? "" : lower(member.get(EMAIL));
            String id = byEmail.get(email);
            // under that id there is somebody else, unless nothing is known of the e-mail
            String same = email.isEmpty() ? ids.get(old) : null;
            if (id != null || same != null) {
                matched.put(old, id == null ? same : id);
            } else {
                matched.put(old, null);
            }
        }
        ids.putAll(matched);
    }

    long exported() {
        return exported;
    }

    /** How many of the export's members are nobody in the target. */
    long unmatched() {
        return ids.values().stream().filter(id -> id == null).count();
    }

    /** Their id in the target; empty where they are nobody there. */
    Optional<String> idOf(String old) {
        return Optional.ofNullable(ids.get(lower(old)));
    }

    private static String lower(Object value) {
        return String.valueOf(value).toLowerCase(Locale.ROOT);
    }
}
