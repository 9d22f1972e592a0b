package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import java.util.List;
import java.util.Map;

/** What a file's columns and links need of a workspace. */
public interface CsvWorkspace {
    /** Its objects, as they were a short time ago. */
    WorkspaceModel model();

    /** Its objects, as they are. */
    WorkspaceModel readAnew();

    /**
     * Finds records by what they are known by, and creates those that there are not; changes none.
     *
     * @param resource plural name, as {@code companies}
     * @param key as {@code domainName.primaryLinkUrl}
     * @param records each with its key alone
     * @return for each a {@code Map} with the stored record, or the {@link TwentyException} why there is none
     * @throws TwentyException where none could be looked up
     */
    List<Object> findOrCreate(String resource, String key, List<Map<String, Object>> records);

    /** As {@link #findOrCreate}, but none is created: for what there is not, a {@link TwentyNotFoundException}. */
    List<Object> find(String resource, String key, List<Map<String, Object>> records);

    /**
     * @param changes each with the id of the record
     * @return for each null, or why it was not done
     * @throws TwentyException where the calls failed
     */
    List<TwentyException> update(String resource, List<Map<String, Object>> changes);
}
