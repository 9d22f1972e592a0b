package io.github.cameltwenty.examples.workspace.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as they lie on a disk. */
class ExportSideTest {
    private static final String MANIFEST = """
            {"server": {"apiVersion": "2.21"}, "since": %s, "files": %s,
             "objects": [{"namePlural": "companies", "file": "%s"}]}""";

    private static final String MODEL = """
            {"objects": [{"namePlural": "companies", "nameSingular": "company", "isCustom": false, "isActive": true,
              "fields": [
                {"name": "tier", "type": "SELECT", "isCustom": true, "unique": false, "isActive": true,
                 "options": [{"value": "GOLD", "position": 1}, {"value": "SILVER", "position": 0}],
                 "relations": []},
                {"name": "hidden", "type": "TEXT", "isActive": false}]}]}""";

    private static final String RECORDS = """
            {"id": "1", "name": "Alder", "amount": 0.1}
            {"id": "2", "name": "Birch", "deletedAt": "2026-01-01T00:00:00Z"}
            {"id": "3", "name": "Cedar"}
            """;

    @TempDir
    private Path folder;

    @Test
    void itsRecordsWithoutTheSoftlyDeletedOnes() throws Exception {
        write(folder, "null", "null", "records/companies.ndjson");

        assertThat(recordsOf(folder)).extracting(record -> record.get("id")).containsExactly("1", "3");
    }

    @Test
    void aZipIsReadAsAFolderIs() throws Exception {
        Path zip = folder.resolve("export.zip");
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            write(files.getPath("/"), "null", "null", "records/companies.ndjson");
        }

        assertThat(recordsOf(zip)).hasSize(2);
    }

    @Test
    void itsModelIsWhatIsSwitchedOn() throws Exception {
        write(folder, "null", "null", "records/companies.ndjson");

        try (ExportSide side = ExportSide.open(folder)) {
            assertThat(side.model().objects().get("companies").fields())
                    .containsOnlyKeys("tier")
                    .hasEntrySatisfying(
                            "tier", tier -> assertThat(tier.options()).containsExactly("SILVER", "GOLD"));
        }
    }

    @Test
    void theChecksumsOfItsFiles() throws Exception {
        write(folder, "null", "{\"list\": \"files.ndjson\"}", "records/companies.ndjson");
        Files.writeString(folder.resolve("files.ndjson"), """
                {"attachment": "1", "sha256": "ab"}
                {"attachment": "4", "sha256": "cd"}
                """);

        try (ExportSide side = ExportSide.open(folder)) {
            assertThat(List.of("1", "2", "4", "5"))
                    .map(attachment -> side.sha256(attachment).orElse("none"))
                    .containsExactly("ab", "none", "cd", "none");
        }
    }

    @Test
    void anExportOfChangesIsRefused() throws Exception {
        write(folder, "\"2026-01-31T00:00:00Z\"", "null", "records/companies.ndjson");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExportSide.open(folder))
                .withMessageContaining("holds only what was changed since 2026-01-31T00:00:00Z");
    }

    @Test
    void aFolderWithoutAManifestIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExportSide.open(folder))
                .withMessageContaining("not finished");
    }

    @Test
    void aManifestNamesNoOtherFilesOfTheMachine() throws Exception {
        Path export = Files.createDirectory(folder.resolve("export"));
        write(export, "null", "null", "../secret.ndjson");
        Files.writeString(folder.resolve("secret.ndjson"), RECORDS);

        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> recordsOf(export));
    }

    private static List<Map<String, Object>> recordsOf(Path path) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        try (ExportSide side = ExportSide.open(path);
                Records records = side.records("companies")) {
            records.forEachRemaining(all::add);
        }
        return all;
    }

    private static void write(Path root, String since, String files, String records) throws IOException {
        Files.createDirectories(root.resolve("records"));
        Files.writeString(root.resolve("records/companies.ndjson"), RECORDS);
        Files.writeString(root.resolve("model.json"), MODEL);
        Files.writeString(root.resolve("manifest.json"), MANIFEST.formatted(since, files, records));
    }
}
