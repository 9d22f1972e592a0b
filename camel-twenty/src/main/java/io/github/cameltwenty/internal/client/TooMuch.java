package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyTimeoutException;
import io.github.cameltwenty.TwentyValidationException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a call had too much of, so that less of it may go well. */
public enum TooMuch {
    BYTES,
    RECORDS,
    /** The server, or what stands before it, did not answer in time, or with too much: what was asked for may be done. */
    TIME;

    /** Recorded in November 2025 and with 2.21. */
    private static final Pattern MOST_RECORDS = Pattern.compile("Maximum number of records(?: to \\w+)? is (\\d{1,6})");

    private static final Pattern TOO_MANY = Pattern.compile("Maximum number of records");
    private static final Set<Integer> TIMED_OUT = Set.of(408, 504, 524);

    /** Empty where the failure has another reason, or where it cannot be told from another. */
    public static Optional<TooMuch> of(TwentyException e) {
        if (e instanceof TwentyConnectionException connection) {
            return connection.isSent() && e instanceof TwentyTimeoutException ? Optional.of(TIME) : Optional.empty();
        }
        if (TIMED_OUT.contains(e.getStatusCode())
                || e instanceof TwentyServerException && Wording.TOO_SLOW.isIn(e.getMessages())) {
            return Optional.of(TIME);
        }
        if (e.getMessages().stream()
                .anyMatch(message -> TOO_MANY.matcher(message).find())) {
            return Optional.of(RECORDS);
        }
        return switch (e.getStatusCode()) {
            case 413 -> Optional.of(BYTES);
            case 414, 431 -> Optional.of(RECORDS);
            // a 500 is the input's fault by what it says, or for a body over 10 MB
            case 500 ->
                e instanceof TwentyValidationException && !Wording.BAD_INPUT.isIn(e.getMessages())
                        ? Optional.of(BYTES)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** How many records the server takes in one call, where its refusal says so. */
    public static OptionalInt allowed(TwentyException e) {
        return e.getMessages().stream()
                .map(MOST_RECORDS::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst();
    }
}
