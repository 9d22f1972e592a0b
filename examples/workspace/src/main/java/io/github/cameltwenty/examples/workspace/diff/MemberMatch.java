package io.github.cameltwenty.examples.workspace.diff;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The members of a workspace, who have an id of their own in each: they are known by their e-mail, those without one by their id. A workspace has some hundred. */
final class MemberMatch {
    static final String MEMBERS = "workspaceMembers";

    private static final String EMAIL = "userEmail";

    private MemberMatch() {}

    /** For each id of a member on the first side, the id on the second. */
    static Map<String, String> of(Side a, Side b) throws IOException {
        Map<String, String> matched = new HashMap<>();
        if (a.objects().contains(MEMBERS) && b.objects().contains(MEMBERS)) {
            Map<String, Map<String, Object>> others = byKey(b);
            byKey(a).forEach((key, member) -> {
                if (others.containsKey(key)) {
                    matched.put(
                            String.valueOf(member.get(RecordMerge.ID)),
                            String.valueOf(others.get(key).get(RecordMerge.ID)));
                }
            });
        }
        return matched;
    }

    /** The members in the order of their keys. */
    static Records inOrder(Side side) throws IOException {
        return Records.of(byKey(side).values());
    }

    static String key(Map<String, Object> member) {
        String email = Objects.toString(member.get(EMAIL), "");
        return (email.isEmpty() ? RecordMerge.id(member) : email).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Map<String, Object>> byKey(Side side) throws IOException {
        Map<String, Map<String, Object>> members = new TreeMap<>(Comparator.naturalOrder());
        try (Records records = side.records(MEMBERS)) {
            records.forEachRemaining(member -> members.put(key(member), member));
        }
        return members;
    }
}
