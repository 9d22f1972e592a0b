package io.github.cameltwenty.examples.workspace.diff;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** One of the two that are compared: a workspace, or an export of one. */
public interface Side {
    /** As people know it: its address, or its path. */
    String name();

    /** The version of its Twenty, as {@code 1.0}. */
    String version();

    Model model();

    /** The plural names of the objects whose records are to be had. */
    Set<String> objects();

    /** In the order of their ids, as {@code findAll} gives them with {@code depth=0}, without the softly deleted ones. */
    Records records(String object) throws IOException;

    /** Whether the content of attachments' files is to be had. */
    boolean hasFiles();

    /**
     * The SHA-256 of an attachment's file, in lower-case hex; empty where it has none.
     *
     * @param attachment its id; asked for in the order of the ids
     * @throws UnreadableException where it may have one that cannot be read
     */
    Optional<String> sha256(String attachment) throws IOException;
}
