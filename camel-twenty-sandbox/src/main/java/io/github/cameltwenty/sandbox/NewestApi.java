package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The REST API of the newest Twenty, as far as it is known to differ from that of November 2025. Not recorded. */
final class NewestApi extends CurrentApi {
    private static final Pattern RESTORE = Pattern.compile("/rest/([^/]+)(?:/([^/]+))?/restore");

    private final Paging paging;

    NewestApi(Workspace workspace, Limits limits, MetadataApi metadata, RateLimit rateLimit) {
        super(workspace, limits, metadata, rateLimit, OpenApiRow.V2_43);
        paging = workspace.paging();
    }

    @Override
    CurrentPath path(Call call, Catalog catalog) {
        Matcher restore = RESTORE.matcher(call.path());
        if (!restore.matches()) {
            return super.path(call, catalog);
        }
        String id = restore.group(2) == null ? null : RestPath.checkedId(restore.group(2));
        return new CurrentPath(RestPath.resource(restore.group(1), catalog), "restore", id);
    }

    @Override
    Map<String, Object> duplicates(String name, Page page) {
        return paging.document(page, "data", Map.of(name, page.records()));
    }

    @Override
    void checkUpdatedMany(Filter filter) {
        checkFilter(filter);
    }

    @Override
    void checkDeletedMany(Filter filter, boolean softly) {
        checkFilter(filter);
    }

    /** A filter must be sent; the words are not known. */
    private static void checkFilter(Filter filter) {
        if (filter == null) {
            throw Refusal.badRequest("A filter is required");
        }
    }

    /** {@code fields=id,name} shows these fields only. */
    @Override
    Map<String, Object> shown(Map<String, Object> record, Query query) {
        String fields = query.get("fields");
        if (fields == null || fields.isEmpty()) {
            return record;
        }
        List<String> wanted =
                Arrays.stream(fields.split(",")).map(String::strip).toList();
        Map<String, Object> shown = new LinkedHashMap<>(record);
        shown.keySet().retainAll(wanted);
        return shown;
    }
}
