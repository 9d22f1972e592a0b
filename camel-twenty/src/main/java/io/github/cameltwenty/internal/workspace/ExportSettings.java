package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.JsonMap;
import java.time.Instant;
import java.util.Map;

/**
 * What an export is to hold.
 *
 * @param since null for all records
 */
public record ExportSettings(ObjectChoice choice, Instant since, boolean withFiles, boolean gzip) {
    /** Two exports with the same ones hold the same kind of files. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new JsonMap();
        map.put("objects", String.join(",", choice.wanted()));
        map.put("exceptObjects", String.join(",", choice.refused()));
        map.put("since", since == null ? null : since.toString());
        map.put("withFiles", withFiles);
        map.put("gzip", gzip);
        return map;
    }
}
