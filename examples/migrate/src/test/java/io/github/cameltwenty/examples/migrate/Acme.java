package io.github.cameltwenty.examples.migrate;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The workspace that is migrated to: no records yet, and two of the three people of the old system are its members. */
final class Acme {
    private Acme() {}

    static TwentySandbox start(Dialect dialect) {
        return TwentySandbox.start(TwentySandbox.options()
                .dialect(dialect)
                .seed(Map.of("workspaceMembers", List.of(member("Jane", "Doe", 1), member("Lee", "Wong", 2)))));
    }

    private static Map<String, Object> member(String first, String last, int number) {
        return Map.of(
                "name", Map.of("firstName", first, "lastName", last),
                "userEmail", first.toLowerCase(Locale.ROOT) + "@acme.example",
                "userId", "00000000-0000-4000-8000-00000000000" + number);
    }
}
