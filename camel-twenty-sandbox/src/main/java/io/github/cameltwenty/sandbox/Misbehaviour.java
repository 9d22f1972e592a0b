package io.github.cameltwenty.sandbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the sandbox fails to answer one call as it should. */
public final class Misbehaviour {
    enum Kind {
        NONE,
        DELAY,
        ANSWER,
        ANSWER_AFTER,
        TRUNCATED_BODY,
        CUT,
        DROP_BEFORE,
        DROP_AFTER,
        RESTART_BEFORE,
        RESTART_AFTER
    }

    private static final String JSON = "application/json; charset=utf-8";
    private static final Misbehaviour NONE = new Misbehaviour(Kind.NONE, Duration.ZERO, null, 0);

    final Kind kind;
    final Duration delay;
    final Reply answer;
    final int bytes;

    private Misbehaviour(Kind kind, Duration delay, Reply answer, int bytes) {
        this.kind = kind;
        this.delay = delay;
        this.answer = answer;
        this.bytes = bytes;
    }

    /** None: the call is answered as it should be. */
    public static Misbehaviour none() {
        return NONE;
    }

    /** The call is held up, then served. */
    public static Misbehaviour delay(Duration delay) {
        return new Misbehaviour(Kind.DELAY, delay, null, 0);
    }

    /** This answer, as JSON, and the work is not done. */
    public static Misbehaviour status(int status, String body) {
        return status(status, Map.of(), JSON, body);
    }

    /** This answer, as JSON with these headers besides, and the work is not done. */
    public static Misbehaviour status(int status, Map<String, String> headers, String body) {
        return status(status, headers, JSON, body);
    }

    /** This answer, and the work is not done. */
    public static Misbehaviour status(int status, Map<String, String> headers, String contentType, String body) {
        return new Misbehaviour(
                Kind.ANSWER, Duration.ZERO, Reply.text(status, contentType, new LinkedHashMap<>(headers), body), 0);
    }

    /** A page as a proxy in front of Twenty would show it, and the work is not done. */
    public static Misbehaviour html(int status) {
        String page = "<html><head><title>" + status + "</title></head><body><center><h1>" + status
                + "</h1></center><hr><center>nginx</center></body></html>";
        return status(status, Map.of(), "text/html", page);
    }

    /** This status with nothing else, and the work is not done. */
    public static Misbehaviour emptyBody(int status) {
        return status(status, "");
    }

    /**
     * The same answer, though the work is done: as of a proxy that has waited for too long.
     *
     * @throws IllegalStateException where it is no answer
     */
    public Misbehaviour thoughDone() {
        if (kind != Kind.ANSWER) {
            throw new IllegalStateException(this + " is no answer in the place of the server's");
        }
        return new Misbehaviour(Kind.ANSWER_AFTER, delay, answer, bytes);
    }

    /** The work is done, and the answer breaks off halfway. */
    public static Misbehaviour truncatedBody() {
        return new Misbehaviour(Kind.TRUNCATED_BODY, Duration.ZERO, null, 0);
    }

    /** The work is done, and the answer breaks off after so many bytes, of which the status line and the headers are the first. */
    public static Misbehaviour cutAfter(int bytes) {
        return new Misbehaviour(Kind.CUT, Duration.ZERO, null, bytes);
    }

    /** The connection is closed before the work. */
    public static Misbehaviour dropBefore() {
        return new Misbehaviour(Kind.DROP_BEFORE, Duration.ZERO, null, 0);
    }

    /** The work is done, and the connection is closed without an answer. */
    public static Misbehaviour dropAfter() {
        return new Misbehaviour(Kind.DROP_AFTER, Duration.ZERO, null, 0);
    }

    /** As {@link TwentySandbox#restart}, before the work. */
    public static Misbehaviour restartBefore(Duration down) {
        return new Misbehaviour(Kind.RESTART_BEFORE, down, null, 0);
    }

    /** As {@link TwentySandbox#restart}, when the work is done and before its answer. */
    public static Misbehaviour restartAfter(Duration down) {
        return new Misbehaviour(Kind.RESTART_AFTER, down, null, 0);
    }

    @Override
    public String toString() {
        return kind + (delay.isZero() ? "" : " " + delay) + (answer == null ? "" : " " + answer.status());
    }
}
