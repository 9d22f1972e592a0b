package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.record.RecordIterator;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The calls by which a workspace is read as a whole. All throw {@link TwentyException}. */
public interface WorkspaceCalls {
    ServerInfo server();

    String baseUrl();

    /** The server's own time, up to a second too early; null before its first answer. */
    Instant serverTime();

    /** All objects with their fields, as {@code getObjects} gives them. */
    List<Map<?, ?>> objects();

    /** The unique fields of all objects, each as {@code companies.domainName}; none where the server does not tell. */
    List<String> uniqueFields();

    /**
     * All records of an object in the order of their ids, as {@code findAll} gives them with {@code depth=0}, and those that are
     * softly deleted among them, where the server shows them.
     *
     * @param since the earliest {@code updatedAt} or {@code deletedAt}; null for all
     * @param ofDeleted is told of a refusal of those that are softly deleted; the living ones come then alone
     */
    RecordIterator records(String plural, Instant since, Consumer<TwentyException> ofDeleted);

    /**
     * The content of an attachment's file.
     *
     * @param attachment as {@link #records} gives it
     * @throws TwentyNotFoundException where it is gone
     */
    InputStream download(Map<?, ?> attachment);
}
