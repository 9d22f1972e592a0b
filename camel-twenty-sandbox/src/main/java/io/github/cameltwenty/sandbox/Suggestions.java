package io.github.cameltwenty.sandbox;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What may have been meant, by the rule of Node's GraphQL. */
final class Suggestions {
    private static final int MOST = 5;

    private Suggestions() {}

    /** As { Did you mean "name"?}, empty where nothing known is near. */
    static String of(String given, Collection<String> known) {
        int farthest = (int) (given.length() * 0.4) + 1;
        List<String> near = known.stream()
                .filter(each -> distance(given, each) <= farthest)
                .sorted(Comparator.<String>comparingInt(each -> distance(given, each))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .map(each -> "\"" + each + "\"")
                .toList();
        if (near.isEmpty()) {
            return "";
        }
        int last = near.size() - 1;
        String before = String.join(", ", near.subList(0, last));
        String or = last == 0 ? "" : last == 1 ? " or " : ", or ";
        return " Did you mean " + before + or + near.get(last) + "?";
    }

    /** The fewest letters to change, add, drop or swap; one for another case. */
    static int distance(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        if (a.equals(b)) {
            return 1;
        }
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
