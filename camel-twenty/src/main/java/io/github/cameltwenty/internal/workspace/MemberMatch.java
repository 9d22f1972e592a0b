package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.record.RecordIterator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of the export's workspace and who they are in the target's: by their e-mail, else by the same id. */
final class MemberMatch {
    private static final String EMAIL = "userEmail";
    private static final String ID = "id";

    private final Map<String, Set<String>> byEmail = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private long exported;

    /** @param there the members of the target */
    MemberMatch(RecordIterator there) {
        while (there.hasNext()) {
            Map<?, ?> member = (Map<?, ?>) there.next();
            String id = lower(member.get(ID));
            ids.put(id, id);
            String email = email(member);
            if (!email.isEmpty()) {
                byEmail.computeIfAbsent(email, one -> new HashSet<>()).add(id);
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
            String email = email(member);
            // under the same id there is somebody else, unless nothing is known of the e-mail
            matched.put(old, email.isEmpty() ? ids.get(old) : byEmail(email, old));
        }
        ids.putAll(matched);
    }

    /** Null where nobody has it, or where several have and none is known by the id. */
    private String byEmail(String email, String old) {
        Set<String> found = byEmail.getOrDefault(email, Set.of());
        if (found.contains(old)) {
            return old;
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** Blank ones are of nobody. */
    private static String email(Map<?, ?> member) {
        return member.get(EMAIL) == null ? "" : lower(member.get(EMAIL)).strip();
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
