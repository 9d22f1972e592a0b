package io.github.cameltwenty.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoresTest {
    @TempDir
    Path folder;

    private static void write(WorkspaceStore store, String path, String text) throws IOException {
        store.write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "/a", "a/../../b", "a\\b", "C:/a", "a//b", "", "a/./b", "a\u0000"})
    void noPathLeadsOutOfTheFolder(String path) {
        FolderStore store = FolderStore.writing(folder, true);

        assertThatIllegalArgumentException().isThrownBy(() -> write(store, path, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> store.read(path));
    }

    @Test
    void aZipWithANameThatLeadsOutOfAFolderIsNotRead() throws IOException {
        Path zip = folder.resolve("slip.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../../evil"));
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZipStore.reading(zip))
                .withMessageContaining("'../../evil' leads out of the export");
    }

    @Test
    void aFileIsThereWhenItIsWhole() throws IOException {
        FolderStore store = FolderStore.writing(folder, true);

        assertThatIOException()
                .isThrownBy(() -> store.write("a", out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }));

        assertThat(store.has("a")).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aZipIsThereWhenItIsFinished() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipStore store = ZipStore.writing(zip)) {
            write(store, "a", "x");
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aZipWithHalfAFileIsNeverFinished() throws IOException {
        try (ZipStore store = ZipStore.writing(folder.resolve("a.zip"))) {
            assertThatIOException()
                    .isThrownBy(() -> store.write("a", out -> {
                        throw new IOException("broken off");
                    }));
            assertThatIOException().isThrownBy(store::finish);
        }

        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "a/b.txt", "c:\\x.txt", "con?.txt", "a."})
    void theNameOfAnAttachmentStaysInItsFolder(String name) {
        assertThat(Layout.file("20202020-a000-4485-94de-70c2a98daef2", name))
                .matches("files/20202020-a000-4485-94de-70c2a98daef2/[^/\\\\:?]*[^/.]");
    }
}
