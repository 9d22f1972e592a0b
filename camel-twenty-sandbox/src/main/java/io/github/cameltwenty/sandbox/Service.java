package io.github.cameltwenty.sandbox;

import java.time.Duration;
import java.util.Optional;

/** Where a connection takes its requests. */
interface Service {
    /** What the sandbox shows of itself. A request for it never fails and is not counted: it is none to a Twenty. */
    Optional<Reply> own(SandboxRequest request);

    /** What goes wrong with a request to Twenty; asked once for each. */
    Misbehaviour misbehaviour(SandboxRequest request);

    Reply answer(HttpReader.Incoming incoming);

    /**
     * Told when a request to Twenty is done with, before the client is.
     *
     * @param status 0 where the connection is dropped without an answer
     * @param took since the request was read
     */
    void done(SandboxRequest request, int status, Duration took);
}
