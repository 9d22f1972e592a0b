package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.cameltwenty.StubTwenty;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.Json;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers here are as they were recorded, those of before 1.0 by Twenty's sources. */
class UploadFileTest extends StubbedTest {
    private static final String URI = "twenty:general/uploadFile";
    private static final String STORED = "{\"data\":{\"uploadFile\":{\"path\":\"attachment/1.pdf\",\"token\":\"t\"}}}";
    private static final String NO_MUTATIONS = schema();
    private static final Map<String, Object> NAMED = Map.of(Exchange.FILE_NAME, "in/offer.pdf");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("offer.pdf"), "the content");
    }

    private static String schema(Map<?, ?>... fields) {
        return Json.write(Map.of("data", Map.of("__type", Map.of("fields", List.of(fields)))));
    }

    private static Map<String, Object> mutation(String name, String kind) {
        return Map.of("name", name, "type", Map.of("kind", "NON_NULL", "ofType", Map.of("kind", kind)));
    }

    private static final String OF_1_0 = schema(mutation("uploadFile", "OBJECT"));

    private StubTwenty.Call upload() {
        return stub.calls().get(stub.calls().size() - 1);
    }

    @Test
    void sendsTheFileByTheMultipartSpecification() {
        stub.answer(200, OF_1_0).answer(200, STORED);

        Exchange done = send(URI, file.toFile());

        assertThat(done.getException()).isNull();
        assertThat(upload().path()).isEqualTo("/graphql");
        assertThat(upload().headers().get("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(parts(upload()))
                .satisfiesExactly(
                        operations -> assertThat(operations)
                                .contains("name=\"operations\"")
                                .endsWith("{\"query\":\"mutation Upload($file: Upload!, $folder: FileFolder) {"
                                        + " uploadFile(file: $file, fileFolder: $folder) { path token } }\","
                                        + "\"variables\":{\"folder\":\"Attachment\",\"file\":null}}"),
                        map -> assertThat(map).contains("name=\"map\"").endsWith("{\"0\":[\"variables.file\"]}"),
                        content -> assertThat(content)
                                .contains("name=\"0\"; filename=\"offer.pdf\"", "application/pdf")
                                .endsWith("the content"));
        assertThat(done.getMessage().getBody())
                .isEqualTo(Map.of("name", "offer.pdf", "path", "attachment/1.pdf", "token", "t"));
    }

    @Test
    void aFileThatMovesMayTakeLongerThanACall() {
        stub.answer(200, OF_1_0).answer(200, STORED);
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(new byte[40])) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                LockSupport.parkNanos(100_000_000);
                return super.read(buffer, offset, 1);
            }
        };

        Exchange done = send(URI + "?callTimeout=3000", slow, NAMED);

        assertThat(done.getException()).isNull();
    }

    private static List<String> parts(StubTwenty.Call call) {
        String boundary = "--" + call.headers().get("Content-Type").replaceFirst(".*boundary=([^;]+).*", "$1");
        return Stream.of(call.body().split(java.util.regex.Pattern.quote(boundary)))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals("--"))
                .toList();
    }

    @Test
    void asksForTheServersFormOnce() {
        stub.answer(200, OF_1_0).answer(200, STORED).answer(200, STORED);

        send(URI, file);
        send(URI, file);

        assertThat(stub.calls()).hasSize(3);
        assertThat(stub.calls().get(0).body()).contains("__type(name: \\\"Mutation\\\")");
    }

    @Test
    void givesTheSameWhereTheAnswerIsATextWithTheToken() {
        stub.answer(200, schema(mutation("uploadFile", "SCALAR")))
                .answer(200, "{\"data\":{\"uploadFile\":\"attachment/1.pdf?token=t\"}}");

        Exchange done = send(URI, file);

        assertThat(upload().body()).contains("fileFolder: $folder) }");
        assertThat(done.getMessage().getBody())
                .isEqualTo(Map.of("name", "offer.pdf", "path", "attachment/1.pdf", "token", "t"));
    }

    @Test
    void storesItInTheFileFieldOfAttachmentsWhereThatIsTheWay() {
        stub.answer(200, NO_MUTATIONS)
                .answer(200, schema(mutation("uploadFilesFieldFileByUniversalIdentifier", "OBJECT")))
                .answer(
                        200,
                        "{\"data\":{\"uploadFilesFieldFileByUniversalIdentifier\":{\"id\":\"" + ID
                                + "\",\"path\":\"files-field/1.pdf\",\"size\":11,\"createdAt\":\"2026-11-24T00:39:37.007Z\","
                                + "\"url\":\"https://crm.example.com/file/1\"}}}");

        Exchange done = send(URI, file);

        assertThat(stub.calls())
                .extracting(StubTwenty.Call::path)
                .containsExactly("/graphql", "/metadata", "/metadata");
        assertThat(upload().body()).contains("\"field\":\"20202020-15db-460e-8166-c7b5d87ad4be\"");
        assertThat(done.getMessage().getBody(Map.class))
                .containsEntry("id", ID)
                .containsEntry("path", "files-field/1.pdf")
                .containsEntry("name", "offer.pdf");
    }

    private static final String IN_STEPS = schema(
            mutation("uploadFilesFieldFileByUniversalIdentifier", "OBJECT"),
            mutation("createFileUpload", "OBJECT"),
            mutation("completeFileUpload", "OBJECT"));

    private static final String COMPLETED =
            "{\"data\":{\"completeFileUpload\":{\"id\":\"" + ID + "\",\"path\":\"files-field/1.pdf\",\"size\":11}}}";

    private static String target(String url) {
        return "{\"data\":{\"createFileUpload\":{\"fileId\":\"" + ID + "\",\"uploadUrl\":\"" + url
                + "\",\"contentType\":\"application/octet-stream\"}}}";
    }

    @Test
    void sendsTheBytesApartWhereThatIsTheWay() {
        // the server's own name for itself is not the one it is called by
        stub.answer(200, NO_MUTATIONS)
                .answer(200, IN_STEPS)
                .answer(200, target("http://inside:3000/file-upload/" + ID + "?token=t"))
                .answer(204, Map.of(), "")
                .answer(200, COMPLETED);

        Exchange done = send(URI, file);

        assertThat(done.getException()).isNull();
        assertThat(stub.calls())
                .extracting(StubTwenty.Call::method, StubTwenty.Call::path)
                .containsExactly(
                        tuple("POST", "/graphql"),
                        tuple("POST", "/metadata"),
                        tuple("POST", "/metadata"),
                        tuple("PUT", "/file-upload/" + ID),
                        tuple("POST", "/metadata"));
        assertThat(stub.calls().get(2).body()).contains("\"name\":\"offer.pdf\",\"size\":11");
        assertThat(stub.calls().get(3).body()).isEqualTo("the content");
        assertThat(stub.calls().get(3).headers()).doesNotContainKey("Authorization");
        assertThat(done.getMessage().getBody(Map.class)).containsEntry("id", ID).containsEntry("name", "offer.pdf");
    }

    @Test
    void repeatsEachStepWhoseAnswerIsLost() {
        String url = stub.baseUrl() + "/file-upload/" + ID + "?token=t";
        stub.answer(200, NO_MUTATIONS)
                .answer(200, IN_STEPS)
                .answer(502, "")
                .answer(200, target(url))
                .answer(503, "")
                .answer(204, Map.of(), "")
                .answer(502, "")
                .answer(200, COMPLETED);

        Exchange done = send(URI + "?maxRetries=2&retryDelay=1", file);

        assertThat(done.getException()).isNull();
        assertThat(stub.calls().get(5).body()).isEqualTo("the content");
    }

    @Test
    void aFileThatIsTooLargeIsBadInput() {
        stub.answer(200, NO_MUTATIONS)
                .answer(200, IN_STEPS)
                .answer(
                        200,
                        "{\"errors\":[{\"message\":\"Invalid file size 5000000000000 (max 1073741824 bytes)\","
                                + "\"extensions\":{\"code\":\"INTERNAL_SERVER_ERROR\"}}],\"data\":null}");

        failure(TwentyValidationException.class, URI, file);
    }

    @Test
    void anAnswerThatIsOfNoUseIsNotQuotedForItsToken() {
        stub.answer(200, NO_MUTATIONS)
                .answer(200, IN_STEPS)
                .answer(200, "{\"data\":{\"createFileUpload\":{\"uploadUrl\":\"/file-upload/1?token=SECRET\"}}}");

        assertThat(failure(TwentyServerException.class, URI, file)).hasMessageNotContaining("SECRET");
    }

    @Test
    void aStreamOfUnknownLengthGoesInOneCallEvenThere() {
        stub.answer(200, NO_MUTATIONS)
                .answer(200, IN_STEPS)
                .answer(
                        200,
                        "{\"data\":{\"uploadFilesFieldFileByUniversalIdentifier\":{\"id\":\"" + ID
                                + "\",\"path\":\"files-field/1.pdf\"}}}");

        Exchange done = send(URI, new ByteArrayInputStream(new byte[10]), NAMED);

        assertThat(done.getException()).isNull();
        assertThat(upload().body()).contains("uploadFilesFieldFileByUniversalIdentifier");
    }

    @Test
    void isUnsupportedWhereThereIsNone() {
        stub.answer(200, NO_MUTATIONS).answer(200, NO_MUTATIONS);

        TwentyUnsupportedException e = failure(TwentyUnsupportedException.class, URI, file);

        assertThat(e).hasMessageContaining("none of the mutations by which Twenty's versions take a file");
    }

    @Test
    void takesAServerThatHidesItsSchemaForATwenty1() {
        stub.answer(200, "{\"errors\":[{\"message\":\"GraphQL introspection has been disabled\"}]}")
                .answer(200, STORED);

        assertThat(send(URI, file).getException()).isNull();
    }

    @Test
    void learnsAnewAfterARefusal() {
        stub.answer(200, OF_1_0)
                .answer(
                        200,
                        "{\"errors\":[{\"message\":\"Cannot query field \\\"uploadFile\\\" on type \\\"Mutation\\\".\"}]}")
                .answer(200, OF_1_0)
                .answer(200, STORED);

        failure(TwentyValidationException.class, URI, file);

        assertThat(send(URI, file).getException()).isNull();
    }

    @Test
    void takesWhateverIsAFile() {
        byte[] bytes = "the content".getBytes(StandardCharsets.UTF_8);
        stub.answer(200, OF_1_0);

        for (Object body : List.of(
                file,
                file.toFile(),
                bytes,
                "the content",
                new ByteArrayInputStream(bytes),
                new InputStreamCache(bytes))) {
            stub.answer(200, STORED);
            assertThat(send(URI, body, NAMED).getException()).isNull();
            assertThat(parts(upload()).get(2))
                    .contains("filename=\"offer.pdf\"")
                    .endsWith("the content");
        }
    }

    @Test
    void takesAFileAsCamelsFileComponentGivesIt() throws Exception {
        stub.answer(200, OF_1_0).answer(200, STORED);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + folder + "?initialDelay=0&noop=true").to(URI).to("mock:stored");
            }
        });

        getMockEndpoint("mock:stored").expectedMessageCount(1);
        getMockEndpoint("mock:stored").assertIsSatisfied();

        assertThat(upload().headers()).containsKey("Content-Length");
        assertThat(parts(upload()).get(2)).contains("filename=\"offer.pdf\"").endsWith("the content");
    }

    @Test
    void theHeaderNamesItBeforeTheOptionAndTheFileItself() {
        stub.answer(200, OF_1_0).answer(200, STORED).answer(200, STORED);

        Exchange byHeader = send(URI + "?fileName=option.txt", file, Map.of(Exchange.FILE_NAME, "a/Überblick.txt"));
        Exchange byOption = send(URI + "?fileName=option.txt", file);

        assertThat(parts(stub.calls().get(1)).get(2)).contains("filename=\"Überblick.txt\"");
        assertThat(byHeader.getMessage().getBody(Map.class)).containsEntry("name", "Überblick.txt");
        assertThat(byOption.getMessage().getBody(Map.class)).containsEntry("name", "option.txt");
    }

    @Test
    void aLargeStreamGoesOutInPieces() {
        stub.answer(200, OF_1_0).answer(200, STORED);
        Zeros zeros = new Zeros(20_000_000);

        assertThat(send(URI, zeros, NAMED).getException()).isNull();

        assertThat(zeros.largestRead).isLessThan(100_000);
        assertThat(upload().headers()).containsEntry("Transfer-encoding", "chunked");
        assertThat(upload().body().length()).isGreaterThan(20_000_000);
    }

    /** Remembers how much of it was wanted at once. */
    private static final class Zeros extends InputStream {
        private long left;
        private int largestRead;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? '0' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            largestRead = Math.max(largestRead, length);
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(length, left);
            java.util.Arrays.fill(buffer, offset, offset + read, (byte) '0');
            left -= read;
            return read;
        }
    }

    @Test
    void isNeverRepeatedAfterALostAnswer() {
        stub.answer(200, OF_1_0).answer(502, "");

        failure(TwentyServerException.class, URI + "?maxRetries=2&retryDelay=1", file);

        assertThat(stub.calls()).hasSize(2);
    }

    @Test
    void isRepeatedWhereItWasNotLetInUnlessItsStreamIsUsedUp() {
        stub.answer(200, OF_1_0).answer(429, "{}").answer(200, STORED).answer(429, "{}");
        String uri = URI + "?maxRetries=1&retryDelay=1";

        assertThat(send(uri, file).getException()).isNull();
        assertThat(parts(upload()).get(2)).endsWith("the content");
        failure(TwentyRateLimitException.class, uri, new ByteArrayInputStream(new byte[10]), NAMED);

        assertThat(stub.calls()).hasSize(4);
    }

    @Test
    void aCachedStreamIsThereAgainAfterAFailure() {
        stub.answer(200, OF_1_0).answer(502, "");

        Exchange failed = send(URI, new InputStreamCache("the content".getBytes(StandardCharsets.UTF_8)), NAMED);

        assertThat(failed.getException()).isInstanceOf(TwentyServerException.class);
        assertThat(failed.getMessage().getBody(String.class)).isEqualTo("the content");
    }

    @Test
    void whatIsNoFileOrHasNoNameIsRefusedBeforeAnyCall() {
        assertThat(failure(TwentyValidationException.class, URI, null)).hasMessageContaining("The body is empty");
        assertThat(failure(TwentyValidationException.class, URI, 42)).hasMessageContaining("which is no file");
        assertThat(failure(TwentyValidationException.class, URI, "text")).hasMessageContaining("No file name given");
        assertThat(failure(TwentyValidationException.class, URI, folder.resolve("none.pdf")))
                .hasMessageContaining("which cannot be read");

        assertThat(stub.calls()).isEmpty();
    }

    @Test
    void aFolderMeansNothingWhereFilesAreForAttachmentsOnly() {
        stub.answer(200, schema(mutation("uploadFilesFieldFileByUniversalIdentifier", "OBJECT")));

        assertThat(failure(TwentyUnsupportedException.class, URI + "?fileFolder=PersonPicture", file))
                .hasMessageContaining("fileFolder is 'PersonPicture'");
    }

    @Test
    void aRefusalIsTyped() {
        stub.answer(200, OF_1_0)
                .answer(
                        200,
                        "{\"errors\":[{\"message\":\"Entity performing the request does not have permission\","
                                + "\"extensions\":{\"code\":\"FORBIDDEN\"}}],\"data\":null}");

        failure(TwentyAuthenticationException.class, URI, file);
    }
}
