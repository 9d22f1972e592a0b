package io.github.cameltwenty.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportedFilesTest extends SandboxedTest {
    private static final String URI = "twenty:general/exportWorkspace?objects=attachments&exportTo=RAW(";

    @TempDir
    Path folder;

    private String attachment;

    @BeforeEach
    void attach() {
        Object company = sent("twenty:companies/createOne", Map.of("name", "Acme"))
                .getMessage()
                .getBody(Map.class)
                .get("id");
        attachment = (String) send(
                        "twenty:general/attachFile?attachTo=companies",
                        "an offer",
                        Map.of(Exchange.FILE_NAME, "offer: 1.txt", TwentyConstants.ID, company))
                .getMessage()
                .getBody(Map.class)
                .get("id");
    }

    private Manifest exported(String options) throws IOException {
        sent(URI + folder.resolve("out") + ")" + options, null);
        return Manifest.read(FolderStore.reading(folder.resolve("out")));
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve("out").resolve(path));
    }

    @Test
    void theFilesOfAttachmentsAreThereUnderNamesThatEveryFileSystemTakes() throws IOException {
        Manifest manifest = exported("");

        AttachedFile file = AttachedFile.of((Map<?, ?>) Json.read(read(Layout.FILE_LIST)));
        assertThat(read("files/" + attachment + "/offer_ 1.txt")).isEqualTo("an offer");
        assertThat(file.name()).isEqualTo("offer: 1.txt");
        assertThat(file.file().isIn(FolderStore.reading(folder.resolve("out")))).isTrue();
        assertThat(manifest.files().count()).isEqualTo(1);
        assertThat(manifest.files().total()).isEqualTo(8);
    }

    @Test
    void aZipHasThemToo() throws IOException {
        Path zip = folder.resolve("out.zip");

        sent(URI + zip + ")", null);

        try (ZipStore store = ZipStore.reading(zip)) {
            assertThat(new String(
                            store.read("files/" + attachment + "/offer_ 1.txt").readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("an offer");
        }
    }

    @Test
    void noAddressThatOpensAFileIsWritten() throws IOException {
        exported("");

        assertThat(read("records/attachments.ndjson")).contains(attachment).doesNotContain("eyJ");
    }

    @Test
    void aFileThatIsGoneIsToldAndTheExportGoesOn() throws IOException {
        twenty.misbehaveWith(request -> request.path().matches("/files?/.*")
                ? Misbehaviour.status(404, "{\"statusCode\":404,\"messages\":[\"File not found\"]}")
                : Misbehaviour.none());

        Manifest manifest = exported("");

        assertThat(manifest.left()).extracting(Manifest.Left::what).contains("files/" + attachment + "/offer_ 1.txt");
        assertThat(manifest.files().count()).isZero();
        assertThat(manifest.object("attachments").orElseThrow().records()).isEqualTo(1);
    }

    @Test
    void filesStayAwayOnRequest() throws IOException {
        Manifest manifest = exported("&withFiles=false");

        assertThat(manifest.files()).isNull();
        assertThat(FolderStore.reading(folder.resolve("out")).list(Layout.FILES))
                .isEqualTo(List.of());
    }
}
