package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.catalog.Operation;
import java.util.Map;

/** Whether a workspace knows who calls it. No record is read, and nothing is repeated. */
public final class CredentialCheck {
    /** A UUID that no record has: "not found" is what a workspace says to a key that it knows. */
    private static final String NO_RECORD = "00000000-0000-4000-8000-000000000000";

    private CredentialCheck() {}

    /**
     * Asks with the API key, and signs the user in, where there is the one and the other.
     *
     * @throws TwentyAuthenticationException where the workspace does not know it
     * @throws TwentyException where it cannot be asked
     */
    public static void run(TwentyClient client) {
        TwentyRequest request =
                TwentyRequest.of("companies", Operation.FIND_ONE, NO_RECORD, Map.of("depth", "0"), null);
        try {
            client.authorizations().checkSession(request);
            client.send(request, TwentyResult.reader(request), new Attempts(Attempts.Policy.NONE, null));
        } catch (TwentyNotFoundException e) {
            // who calls is known
        }
    }
}
