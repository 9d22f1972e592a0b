package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.record.RecordIterator;
import io.github.cameltwenty.internal.workspace.Manifest.Left;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes the records of one object, a line for each, and counts them. */
final class RecordLines {
    private final ModelObject object;
    private final FilesFields files;
    private long records;
    private long deleted;

    RecordLines(ModelObject object) {
        this.object = object;
        this.files = new FilesFields(object);
    }

    /** @param source is closed by it */
    Manifest.ObjectRecords write(WorkspaceStore store, RecordIterator source, boolean gzip) throws IOException {
        try (source) {
            String path = Layout.records(object.namePlural(), gzip);
            StoredFile file = store.write(path, out -> {
                if (gzip) {
                    GZIPOutputStream zipped = new GZIPOutputStream(out);
                    lines(source, zipped);
                    zipped.finish();
                } else {
                    lines(source, out);
                }
            });
            return new Manifest.ObjectRecords(object.namePlural(), object.nameSingular(), file, records, deleted);
        }
    }

    /** What was not taken of those that are written. */
    List<Left> left() {
        return files.left();
    }

    private void lines(RecordIterator source, OutputStream out) throws IOException {
        while (source.hasNext()) {
            Map<?, ?> record = (Map<?, ?>) source.next();
            records++;
            files.count(record);
            if (record.get("deletedAt") != null) {
                deleted++;
            }
            out.write(Json.writeBytes(SignedAddresses.without(record)));
            out.write('\n');
        }
    }
}
