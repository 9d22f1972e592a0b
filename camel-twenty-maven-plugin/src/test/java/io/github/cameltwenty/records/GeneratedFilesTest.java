package io.github.cameltwenty.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesTest {
    private static final String MARK = GeneratedSource.start(GeneratedSource.RECORDS);
    private static final String SOURCE = MARK + "\nclass A {}";

    @TempDir
    Path folder;

    @Test
    void newFilesAreWritten() throws IOException {
        int changed = GeneratedFiles.update(folder.resolve("new"), Map.of("com/acme/A.java", SOURCE), MARK);

        assertThat(changed).isEqualTo(1);
        assertThat(folder.resolve("new/com/acme/A.java")).hasContent(SOURCE);
    }

    @Test
    void aFileThatIsTheSameIsNotTouched() throws IOException {
        GeneratedFiles.update(folder, Map.of("A.java", SOURCE), MARK);
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(folder.resolve("A.java"), before);

        int changed = GeneratedFiles.update(folder, Map.of("A.java", SOURCE), MARK);

        assertThat(changed).isZero();
        assertThat(Files.getLastModifiedTime(folder.resolve("A.java"))).isEqualTo(before);
    }

    @Test
    void aFileThatIsNotGeneratedAnyMoreIsDeleted() throws IOException {
        GeneratedFiles.update(folder, Map.of("com/A.java", SOURCE, "com/B.java", SOURCE), MARK);

        int changed = GeneratedFiles.update(folder, Map.of("com/A.java", SOURCE), MARK);

        assertThat(changed).isEqualTo(1);
        assertThat(folder.resolve("com/B.java")).doesNotExist();
    }

    @Test
    void filesOfOthersStay() throws IOException {
        Path own = Files.writeString(folder.resolve("Own.java"), "class Own {}");

        GeneratedFiles.update(folder, Map.of("A.java", SOURCE), MARK);

        assertThat(own).hasContent("class Own {}");
    }

    @Test
    void whatAnotherGoalGeneratedStays() throws IOException {
        String endpoints = GeneratedSource.start(GeneratedSource.ENDPOINTS);
        GeneratedFiles.update(folder, Map.of("B.java", endpoints + "\nclass B {}"), endpoints);

        GeneratedFiles.update(folder, Map.of("A.java", SOURCE), MARK);

        assertThat(folder.resolve("B.java")).exists();
    }
}
