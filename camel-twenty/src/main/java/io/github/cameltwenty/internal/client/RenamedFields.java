package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells who uses a field's name of another version of Twenty what it is called on this server. */
public final class RenamedFields {
    private static final Pattern NAME = Pattern.compile("[\"']?([A-Za-z][A-Za-z0-9]*)[\"']?");

    private RenamedFields() {}

    /** Adds it to a refusal that names such a field. */
    public static void explain(TwentyException refusal, TwentyClient client, Attempts attempts) {
        if (!(refusal instanceof TwentyValidationException) || refusal.getStatusCode() == 0) {
            return;
        }
        for (String message : refusal.getMessages()) {
            Matcher names = NAME.matcher(message);
            while (names.find()) {
                String field = names.group(1);
                Optional<String> other = ApiChanges.laterName(refusal.getResource(), field)
                        .or(() -> ApiChanges.earlierName(refusal.getResource(), field));
                if (other.isPresent() && fields(refusal, client, attempts).contains(other.get())) {
                    refusal.with(field + " is " + other.get() + " on this server");
                    return;
                }
            }
        }
    }

    private static Set<String> fields(TwentyException refusal, TwentyClient client, Attempts attempts) {
        TwentyRequest named =
                TwentyRequest.of(refusal.getResource(), Operation.GET_OPEN_API_SCHEMA, null, Map.of(), null);
        try {
            return client.server(named, attempts).fields(refusal.getResource());
        } catch (TwentyException e) {
            refusal.addSuppressed(e);
            return Set.of();
        }
    }
}
