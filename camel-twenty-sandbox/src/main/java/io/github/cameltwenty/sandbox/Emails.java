package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** E-mail addresses as Twenty stores them: in lower case. */
final class Emails {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@\"]{1,64}@[^\\s@]{1,255}");

    private Emails() {}

    /** The parts of an e-mails field that change. A primary address that is not given is erased, others stay. */
    static Map<String, Object> read(Map<?, ?> given) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("primaryEmail", given.get("primaryEmail") == null ? "" : lower(given.get("primaryEmail")));
        if (given.containsKey("additionalEmails")) {
            Object more = given.get("additionalEmails");
            parts.put(
                    "additionalEmails",
                    more instanceof List<?> list
                            ? list.stream().map(Emails::lower).toList()
                            : more);
        }
        return parts;
    }

    /** What Twenty 2.21 takes for one. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    private static String lower(Object text) {
        return text == null ? null : Postgres.text(text).toLowerCase(Locale.ROOT);
    }
}
