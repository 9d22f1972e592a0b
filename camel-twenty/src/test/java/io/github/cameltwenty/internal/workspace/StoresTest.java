package io.github.cameltwenty.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    @Test
    void anotherZipThatIsThereMeanwhileStays() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipStore one = ZipStore.writing(zip);
                ZipStore other = ZipStore.writing(zip)) {
            write(one, "a", "x");
            write(other, "b", "y");
            one.finish();

            assertThatIOException().isThrownBy(other::finish).isInstanceOf(FileAlreadyExistsException.class);
        }

        try (ZipStore read = ZipStore.reading(zip)) {
            assertThat(read.list("")).containsExactly("a");
        }
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(zip));
    }

    @Test
    void oneExportAtATimeIsWrittenIntoAFolder() throws IOException {
        try (FolderStore one = FolderStore.writing(folder, false);
                FolderStore other = FolderStore.writing(folder, true)) {
            assertThat(one.reserve("one")).isTrue();
            assertThat(other.reserve("other")).isFalse();
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whoWasKilledAtTheBeginningMayComeAgain() throws IOException {
        FolderStore.writing(folder, true).reserve("weekly");

        assertThat(FolderStore.writing(folder, true).reserve("weekly")).isTrue();
    }

    @Test
    void noSecretOfAnEndpointIsShown() {
        ExportPlace place = new ExportPlace("The option exportTo", "ftp://me:hush@host/out?password=hush");

        assertThat(place.toString()).contains("ftp:").doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u5831\u544a", "\ud83d\ude80", "Angebot f\u00fcr M\u00fcller.pdf", "nul.txt"})
    void theNameOfAnAttachmentIsShortAndInAscii(String name) {
        assertThat(Layout.file("id", name.repeat(100))).matches("files/id/[ -~]{1,121}");
        assertThat(Layout.file("id", name)).doesNotMatch("files/id/nul.*");
    }

    @Test
    void filesInOtherFieldsAreCounted() {
        ModelField avatar = field("avatarFile", "FILES");
        FilesFields files = new FilesFields(new ModelObject(
                "people", "person", null, null, null, null, false, false, true, List.of(avatar, field("x", "TEXT"))));

        files.count(Map.of("avatarFile", List.of(Map.of("fileId", "1"), Map.of("fileId", "2"))));
        files.count(Map.of("x", "text"));

        assertThat(files.left()).singleElement().satisfies(left -> {
            assertThat(left.what()).isEqualTo("people.avatarFile");
            assertThat(left.why()).contains("2 in all");
        });
    }

    private static ModelField field(String name, String type) {
        return new ModelField(
                name, type, null, null, null, false, true, null, List.of(), List.of(), null, false, false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "a/b.txt", "c:\\x.txt", "con?.txt", "a."})
    void theNameOfAnAttachmentStaysInItsFolder(String name) {
        assertThat(Layout.file("20202020-a000-4485-94de-70c2a98daef2", name))
                .matches("files/20202020-a000-4485-94de-70c2a98daef2/[^/\\\\:?]*[^/.]");
    }
}
