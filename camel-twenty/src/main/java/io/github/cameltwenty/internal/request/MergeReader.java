package io.github.cameltwenty.internal.request;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;

/** Reads what is to be merged: ids, or records that have one, or Twenty's own document. */
final class MergeReader {
    private static final int LEAST = 2;
    private static final int MOST = 9;
    private static final String DRY_RUN = "dryRun";

    private final EndpointOptions options;

    MergeReader(EndpointOptions options) {
        this.options = options;
    }

    /**
     * @throws IllegalArgumentException where it names too few or too many records, or none to win
     */
    Map<String, Object> read(Exchange exchange) {
        Object body = new BodyReader(exchange).read();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("conflictPriorityIndex", options.writing().getConflictPriorityIndex());
        document.put(DRY_RUN, options.writing().isDryRun());
        if (body instanceof Map<?, ?> twentys && twentys.get("ids") instanceof List<?> ids) {
            twentys.forEach((name, value) -> document.put(name.toString(), value));
            document.put(DRY_RUN, isDryRun(twentys.get(DRY_RUN)));
            document.put("ids", ids(ids));
        } else {
            document.put("ids", ids(body instanceof List<?> several ? several : List.of()));
        }
        int count = ((List<?>) document.get("ids")).size();
        if (!(document.get("conflictPriorityIndex") instanceof Integer index) || index < 0 || index >= count) {
            throw new IllegalArgumentException("The conflictPriorityIndex is '" + document.get("conflictPriorityIndex")
                    + "'; allowed are 0 to " + (count - 1) + ", the places in the body");
        }
        return document;
    }

    /** Where option and body differ, the one that does no harm. */
    private boolean isDryRun(Object inBody) {
        if (inBody != null && !(inBody instanceof Boolean)) {
            throw new IllegalArgumentException("The body's dryRun is '" + inBody + "'; allowed are true, false");
        }
        return options.writing().isDryRun() || Boolean.TRUE.equals(inBody);
    }

    private static List<String> ids(List<?> values) {
        List<String> ids = new ArrayList<>();
        Set<String> different = new HashSet<>();
        for (Object value : values) {
            Object id = value instanceof Map<?, ?> record ? record.get(ID) : value;
            ids.add(OptionChecks.uuid("The id of record " + ids.size(), String.valueOf(id)));
            different.add(ids.get(ids.size() - 1).toLowerCase(Locale.ROOT));
        }
        if (ids.size() < LEAST || ids.size() > MOST || different.size() < ids.size()) {
            throw new IllegalArgumentException("The body names " + different.size() + " records to merge; allowed are "
                    + LEAST + " to " + MOST + " different ones");
        }
        return ids;
    }
}
