package io.github.cameltwenty.examples.workspace.diff;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The members of a workspace, who have an id of their own in each: they are known by their e-mail. A workspace has some hundred. */
final class MemberMatch {
    static final String MEMBERS = "workspaceMembers";

    private static final String EMAIL = "userEmail";

    private MemberMatch() {}

    /** For each id of a member on the first side, the id on the second. */
    static Map<String, String> of(Side a, Side b) throws IOException {
        Map<String, String> matched = new HashMap<>();
        if (a.objects().contains(MEMBERS) && b.objects().contains(MEMBERS)) {
            Map<String, Map<String, Object>> others = byEmail(b);
            byEmail(a).forEach((email, member) -> {
                if (others.containsKey(email)) {
                    matched.put(
                            String.valueOf(member.get(RecordMerge.ID)),
                            String.valueOf(others.get(email).get(RecordMerge.ID)));
                }
            });
        }
        return matched;
    }

    /** The members in the order of their e-mails. */
    static Records inOrder(Side side) throws IOException {
        return Records.of(byEmail(side).values());
    }

    static String key(Map<String, Object> member) {
        return Objects.toString(member.get(EMAIL), "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Map<String, Object>> byEmail(Side side) throws IOException {
        Map<String, Map<String, Object>> members = new TreeMap<>(Comparator.naturalOrder());
        try (Records records = side.records(MEMBERS)) {
            records.forEachRemaining(member -> members.put(key(member), member));
        }
        return members;
    }
}
