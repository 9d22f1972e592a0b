package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The session of a user: begun when first needed, renewed before it ends; one for all threads. */
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final UserLogin login;
    private final SignIn signIn;
    private final LongSupplier millis;
    private final AtomicLong failures = new AtomicLong();
    private volatile SessionTokens tokens;
    private TwentyException failure;

    /**
     * @param millis the time
     */
    Session(UserLogin login, SignIn signIn, LongSupplier millis) {
        this.login = login;
        this.signIn = signIn;
        this.millis = millis;
        this.tokens = SessionTokens.given(login.accessToken(), login.refreshToken(), millis.getAsLong());
    }

    /**
     * What opens the workspace now.
     *
     * @param purpose the call that needs it, in whose name it fails
     */
    String token(TwentyRequest purpose) {
        long seen = failures.get();
        SessionTokens now = tokens;
        return now.isDue(millis.getAsLong()) ? renewedToken(purpose, seen) : now.access();
    }

    private synchronized String renewedToken(TwentyRequest purpose, long seen) {
        if (tokens.isDue(millis.getAsLong())) {
            renewInTime(purpose, seen);
        }
        return tokens.access();
    }

    /** A session that is not over yet stays as it is where it cannot be renewed: the server may be away for a moment. */
    private void renewInTime(TwentyRequest purpose, long seen) {
        boolean isOver = tokens.isOver(millis.getAsLong());
        if (tokens.access() != null && !canRenew()) {
            return; // by another clock than the server's it may still be good
        }
        try {
            renew(purpose, seen);
        } catch (TwentyException e) {
            if (isOver) {
                throw e;
            }
            LOG.warn("The session of the user could not be renewed, the old one is used: {}", e.getMessage());
        }
    }

    /**
     * After a call that the server refused for its token.
     *
     * @return whether there is another one now, by which the call can be made again
     */
    synchronized boolean renewAfter(String refused, TwentyRequest purpose) {
        if (!refused.equals(tokens.access())) {
            return true;
        }
        if (!canRenew()) {
            return false;
        }
        renew(purpose, failures.get());
        return true;
    }

    private boolean canRenew() {
        return tokens.refresh() != null || login.hasPassword();
    }

    /** @param seen failures before this caller came: those that waited for one share it, and do not try once more each */
    private void renew(TwentyRequest purpose, long seen) {
        if (failures.get() != seen) {
            throw new TwentyAuthenticationException(
                    purpose.action() + ": not sent, since another call could not begin a session: "
                            + failure.getMessage(),
                    purpose.refusal(failure.getStatusCode(), failure.getError(), failure.getMessages()),
                    failure);
        }
        try {
            tokens = next(purpose);
        } catch (TwentyException e) {
            failure = e;
            failures.incrementAndGet();
            throw e;
        }
    }

    private SessionTokens next(TwentyRequest purpose) {
        if (tokens.refresh() != null) {
            try {
                return signIn.renew(tokens.refresh(), purpose);
            } catch (TwentyAuthenticationException e) {
                if (!login.hasPassword()) {
                    throw over(purpose, e);
                }
                LOG.info("The session of the user is over, signing in anew");
            }
        }
        return signIn.begin(login, purpose);
    }

    private static TwentyAuthenticationException over(TwentyRequest purpose, TwentyException cause) {
        String why = "the session of the user is over, and the server does not take its refreshToken: "
                + String.join("; ", cause.getMessages()) + ". Set userEmail and userPassword, or another refreshToken";
        return new TwentyAuthenticationException(
                purpose.action() + ": not sent, " + why,
                purpose.refusal(cause.getStatusCode(), cause.getError(), List.of(why)),
                cause);
    }

    /** All that opens the workspace to whoever reads it. */
    Stream<String> secrets() {
        return Stream.concat(login.secrets(), tokens.secrets());
    }
}
