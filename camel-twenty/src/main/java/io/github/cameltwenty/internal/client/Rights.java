package io.github.cameltwenty.internal.client;

import java.util.List;
import java.util.Set;

/** What a caller may not do, and what to look at then: the key, its role, or who calls. */
enum Rights {
    /** The server does not know the key. */
    KEY("Check the option apiKey"),

    ROLE("The key is known, but its role lacks the right: give it in Twenty under Settings, Roles"),

    SESSION("No API key may do this, whatever its role: it takes the session of a user, which the options userEmail and"
            + " userPassword of the component begin"),

    /** The server does not know the session, though it was begun anew. */
    USER("Check the user whose session this is: userEmail and userPassword, or refreshToken"),

    /** The server does not say which. */
    UNKNOWN("");

    private static final Set<String> FORBIDDEN = Set.of("FORBIDDEN_EXCEPTION", "FORBIDDEN");

    private final String hint;

    Rights(String hint) {
        this.hint = hint;
    }

    String hint() {
        return hint;
    }

    /**
     * @param code as in the answer's {@code code} or {@code extensions}; null without
     * @return null where it is about something else
     */
    static Rights lacking(int status, String code, List<String> messages) {
        if (Wording.NEEDS_SESSION.isIn(messages)) {
            return SESSION;
        }
        if (Wording.FOREIGN_TOKEN.isIn(messages)) {
            return KEY;
        }
        if (Wording.NO_PERMISSION.isIn(messages) || code != null && code.endsWith("PERMISSION_DENIED")) {
            return ROLE;
        }
        if (code != null && FORBIDDEN.contains(code) && !Wording.REVOKED.isIn(messages)) {
            return UNKNOWN;
        }
        return status == 401 || status == 403 || "UNAUTHENTICATED".equals(code) || Wording.REVOKED.isIn(messages)
                ? KEY
                : null;
    }
}
