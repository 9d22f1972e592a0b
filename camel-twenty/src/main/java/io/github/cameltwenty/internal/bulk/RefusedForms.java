package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.internal.client.LostAnswer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Notes that a server takes no such GraphQL at all, whatever the records in it. */
final class RefusedForms {
    private static final Pattern FORM = Pattern.compile(
            "Cannot query field|Unknown type|Unknown argument|Duplicate root resolver|Query too complex|must have a selection"
                    + "|must not have a selection|used in position expecting");

    private volatile boolean isRefused;

    boolean isRefused() {
        return isRefused;
    }

    <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (TwentyException e) {
            boolean isUnserved = e instanceof TwentyAuthenticationException
                    || e instanceof TwentyServerException
                            && e.getStatusCode() > 0
                            && e.getStatusCode() < 500
                            && !LostAnswer.isLost(e);
            isRefused |= isUnserved
                    || e.getMessages().stream()
                            .anyMatch(message -> FORM.matcher(message).find());
            throw e;
        }
    }
}
