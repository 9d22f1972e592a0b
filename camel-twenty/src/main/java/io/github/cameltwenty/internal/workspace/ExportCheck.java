package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.record.RecordIterator;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;

/** Whether an export is what its manifest says: each file is there, with its length and its checksum. */
record ExportCheck(WorkspaceStore store, Manifest manifest) {
    /**
     * @param withFiles whether those of attachments are looked at too
     * @throws IllegalArgumentException naming the first file that is another
     */
    void check(boolean withFiles) throws IOException {
        check(manifest.model());
        for (Manifest.ObjectRecords object : manifest.objects()) {
            check(object.file());
        }
        if (manifest.files() != null) {
            check(manifest.files().list());
            if (withFiles) {
                checkFiles();
            }
        }
    }

    private void checkFiles() throws IOException {
        try (RecordIterator lines =
                RecordsFile.open(store, manifest.files().list().path())) {
            String before = "";
            while (lines.hasNext()) {
                AttachedFile file = AttachedFile.of((Map<?, ?>) lines.next());
                if (file.attachment().compareTo(before) < 0) {
                    throw new IllegalArgumentException(
                            Layout.FILE_LIST + " is not in the order of the attachments' ids");
                }
                before = file.attachment();
                check(file.file());
            }
        }
    }

    private void check(StoredFile file) throws IOException {
        StoredFile found;
        try {
            found = StoredFile.of(store, file.path());
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(store + " lacks " + file.path(), e);
        }
        if (!found.equals(file)) {
            throw new IllegalArgumentException(file.path() + " of " + store
                    + " is not the one that was exported: it has " + found.bytes() + " bytes with the checksum "
                    + found.sha256() + ", and the manifest says " + file.bytes() + " and " + file.sha256());
        }
    }
}
