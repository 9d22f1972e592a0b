package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileUrlTest {
    private static final String BASE = "https://crm.example.com/twenty";

    @ParameterizedTest
    @CsvSource({
        "files/attachment/TOKEN/a.pdf,/files/attachment/TOKEN/a.pdf",
        "/files/attachment/TOKEN/a.pdf,/files/attachment/TOKEN/a.pdf",
        "files/attachment/a.pdf?token=T,/files/attachment/a.pdf?token=T",
        "file/files-field/ID?token=T,/file/files-field/ID?token=T",
        "https://crm.example.com/twenty/file/files-field/ID?token=T,/file/files-field/ID?token=T",
        "HTTPS://CRM.example.com:443/twenty/file/files-field/ID?token=T,/file/files-field/ID?token=T"
    })
    void aSignedAddressIsAskedForAtTheBaseUrl(String given, String path) {
        assertThat(FileUrl.given(given, BASE).uri()).hasToString(BASE + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example.com/twenty/file/files-field/ID?token=SECRET",
                "http://crm.example.com/twenty/file/files-field/ID?token=SECRET",
                "https://crm.example.com:8443/twenty/file/files-field/ID?token=SECRET",
                "https://crm.example.com@elsewhere.example.com/twenty/file/files-field/ID?token=SECRET",
                "https://crm.example.com/other/file/files-field/ID?token=SECRET",
                "//elsewhere.example.com/file/files-field/ID?token=SECRET",
                "attachment/SECRET.pdf",
                "files/attachment/SECRET.pdf",
                "file/files-field/SECRET",
                "files/../rest/SECRET/x",
                "rest/companies?token=SECRET",
                "files/attachment/SEC RET/a.pdf"
            })
    void allElseIsRefusedWithoutBeingShown(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileUrl.given(given, BASE))
                .withMessageNotContaining("SECRET");
    }

    @Test
    void whatTheServerCallsItselfIsNotWhereItIsCalled() {
        assertThat(FileUrl.ofServer("http://localhost:3000/file/files-field/ID?token=T", BASE)
                        .orElseThrow()
                        .uri())
                .hasToString(BASE + "/file/files-field/ID?token=T");
    }

    @Test
    void aStoreIsWhereTheServerSays() {
        String store = "https://s3.example.com/files/workspace/a.pdf?X-Amz-Signature=S";

        assertThat(FileUrl.ofServer(store, BASE).orElseThrow().uri()).hasToString(store);
    }

    @Test
    void nothingLessSafeThanTheBaseUrlIsFollowed() {
        assertThat(FileUrl.ofServer("http://s3.example.com/a.pdf", BASE)).isEmpty();
        assertThat(FileUrl.given("file/files-field/ID?token=T", BASE).redirected("http://s3.example.com/a.pdf"))
                .isEmpty();
        assertThat(FileUrl.given("file/files-field/ID?token=T", BASE).redirected("file:///etc/passwd"))
                .isEmpty();
    }

    @Test
    void showsNoToken() {
        assertThat(FileUrl.given("file/files-field/ID?token=SECRET", BASE)).hasToString("a file at crm.example.com");
    }
}
