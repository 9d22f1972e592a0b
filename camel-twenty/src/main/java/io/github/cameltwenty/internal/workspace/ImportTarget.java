package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.record.RecordIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calls by which an import writes. All throw {@link TwentyException}; what is refused of a record is a {@link TwentyFailure}. */
public interface ImportTarget {
    /** What a record gets when it is created, and keeps then, whatever the export says. */
    Set<String> ONLY_OF_NEW = Set.of("createdAt", "updatedAt", "createdBy");

    /** What the server says of itself, read from its own documents. */
    ServerInfo server();

    String baseUrl();

    /** Tells apart the workspaces of one server; empty where the key does not name it. */
    Optional<String> workspaceId();

    /** All objects with their fields, as {@code getObjects} gives them. */
    List<Map<?, ?>> objects();

    /** All records of an object that is small, as {@code workspaceMembers}. */
    RecordIterator records(String plural);

    /**
     * Makes what is missing.
     *
     * @param schema as {@code ensureSchema} takes it
     * @return as {@code ensureSchema} answers
     */
    Map<String, Object> ensure(Map<String, Object> schema, boolean dryRun);

    /** @param options all that the choice is to have: those that it has, by their {@code value}, and others */
    void setOptions(String plural, String field, List<Map<String, Object>> options);

    /**
     * Which of these records are there.
     *
     * @param deleted whether those are wanted that are softly deleted; else the others
     * @return ids in lower case
     */
    Set<String> find(String plural, Collection<String> ids, boolean deleted);

    /**
     * Creates what is not there, changes what is otherwise, leaves what is equal.
     *
     * @param records with their ids, no two with the same
     * @param creates whether records that are not there are created; else they fail as not found
     */
    Written write(String plural, List<Map<String, Object>> records, boolean creates);

    /** @return those that are refused; the index is that of the id */
    List<TwentyFailure> deleteSoftly(String plural, List<String> ids);

    /** Brings back what is softly deleted. */
    List<TwentyFailure> restore(String plural, List<String> ids);

    /**
     * Stores a file and creates its attachment, under the id that it has.
     *
     * @param attachment its other fields
     * @throws TwentyException where the file or the attachment is refused
     */
    void attach(Map<String, Object> attachment, File file);

    /** Tells on the way how far the records of an object are. */
    RecordIterator watch(String plural, long total, long done, RecordIterator records);

    /**
     * A file to store.
     *
     * @param name as people see it
     * @param content opened anew for each attempt
     */
    record File(String name, long length, Content content) {}

    /** Where the bytes come from. */
    @FunctionalInterface
    interface Content {
        /** The caller closes it. */
        InputStream open() throws IOException;
    }

    /** What became of some records. */
    record Written(int created, int updated, int unchanged, List<TwentyFailure> failures) {}
}
