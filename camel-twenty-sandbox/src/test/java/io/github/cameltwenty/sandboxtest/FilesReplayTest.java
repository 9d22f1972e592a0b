package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Sends the sandbox the uploads and downloads that three real servers were sent, and expects the same answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesReplayTest {
    private static final String READER = "a-reader";

    private static final Pattern FILES =
            Pattern.compile("upload.*|createFileUpload.*|completeFileUpload.*|file download.*");

    /** Exchanges that are not replayed, and why. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "upload uploadFile (1.x form)", "it names the types that come nearest to unknown ones",
            "upload without extension", "the server guesses the kind by the content",
            "createFileUpload type", "the schema is not told",
            "uploadFile path", "the schema is cut",
            "uploadFile big", "the request is cut",
            "uploadFile wrong key", "it is not recorded what was sent");

    private final List<TwentySandbox> sandboxes = new ArrayList<>();
    private final Queue<UUID> nextIds = new ArrayDeque<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterAll
    void stop() {
        sandboxes.forEach(TwentySandbox::close);
    }

    @TestFactory
    Stream<DynamicTest> storesFilesAs10() {
        return replay(Recording.FOLDER, Dialect.V1_0);
    }

    @TestFactory
    Stream<DynamicTest> storesFilesAsNovember2025() {
        return replay(Recording.V1_10, Dialect.V1_10);
    }

    @TestFactory
    Stream<DynamicTest> storesAndGivesFilesAs221() {
        return replay(Recording.V2_21, Dialect.V2_21);
    }

    @Test
    void leavesOutNothingThatIsNotRecorded() {
        Recording.needed(Recording.FOLDER);

        assertThat(Stream.of(Recording.FOLDER, Recording.V1_10, Recording.V2_21)
                        .flatMap(folder -> Recording.exchanges(folder, "graphql.json").stream())
                        .map(Recording::name))
                .containsAll(LEFT_OUT.keySet());
    }

    private Stream<DynamicTest> replay(Path folder, Dialect dialect) {
        Recording.needed(folder);
        TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options()
                .dialect(dialect)
                .readOnlyKey(READER)
                .ids(() -> nextIds.isEmpty() ? UUID.randomUUID() : nextIds.poll()));
        sandboxes.add(twenty);
        return Recording.exchanges(folder, "graphql.json").stream()
                .filter(recording -> FILES.matcher(recording.name()).matches())
                .filter(recording -> !LEFT_OUT.containsKey(recording.name()))
                .map(recording -> dynamicTest(recording.name(), () -> replay(twenty, recording)));
    }

    private void replay(TwentySandbox twenty, Recording recording) throws Exception {
        nextIds.clear();
        id(recording.answer()).ifPresent(id -> nextIds.add(UUID.fromString(id)));

        HttpResponse<String> answer = send(twenty, recording);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(recording.status());
        if (recording.answer().isTextual()) {
            assertThat(answer.body()).isEqualTo(recording.answer().asText());
        } else {
            JsonNode given = Client.json(answer);
            remember(given);
            GraphqlNormalised normalised = new GraphqlNormalised(recording.answer(), true, false);
            assertThat(unsigned(normalised.text(given))).isEqualTo(unsigned(normalised.text(recording.answer())));
        }
    }

    /** Of the file that an exchange made. */
    private static java.util.Optional<String> id(JsonNode answer) {
        String text = answer.path("data").toString();
        return Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=[.\"?])")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .filter(id -> !id.equals("20202020-15db-460e-8166-c7b5d87ad4be"))
                .findFirst();
    }

    /** The signed addresses of the sandbox, by their paths. */
    private void remember(JsonNode answer) {
        for (String field : List.of("url", "uploadUrl")) {
            answer.findValuesAsText(field)
                    .forEach(url -> addresses.put(URI.create(url).getPath(), url));
        }
    }

    private static String unsigned(String text) {
        return text.replaceAll("http://127\\.0\\.0\\.1:\\d+", "")
                .replaceAll("token=[^\"]*", "token=…")
                .replaceAll("\"expiresAt\" : \"[^\"]*\"", "\"expiresAt\" : \"…\"");
    }

    private HttpResponse<String> send(TwentySandbox twenty, Recording recording) throws Exception {
        String path = URI.create(recording.path()).getPath();
        String address = twenty.baseUrl() + path;
        if (recording.path().contains("?token=")) {
            address = recording.name().contains("wrong token") ? address + "?token=x.y.z" : addresses.get(path);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .method(recording.method(), HttpRequest.BodyPublishers.ofByteArray(body(recording)));
        recording.request().path("headers").properties().forEach(header -> {
            if (header.getKey().equalsIgnoreCase("content-type")) {
                request.header("Content-Type", header.getValue().asText());
            } else if (header.getKey().equalsIgnoreCase("authorization")) {
                boolean reads = recording.name().contains("read-only key");
                request.header("Authorization", "Bearer " + (reads ? READER : twenty.apiKey()));
            }
        });
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] body(Recording recording) {
        JsonNode body = recording.request().path("body");
        if (body.has("multipart")) {
            return multipart(recording, body.get("multipart"));
        }
        String text = body.isNull() ? "" : body.isTextual() ? body.asText() : body.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Of the file the recording tells the length. */
    private static byte[] multipart(Recording recording, JsonNode parts) {
        String boundary =
                "--" + recording.request().at("/headers/Content-Type").asText().replaceFirst(".*boundary=", "");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String name : List.of("operations", "map")) {
            write(
                    body,
                    boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + parts.get(name)
                            + "\r\n");
        }
        JsonNode file = parts.get("0");
        write(
                body,
                boundary + "\r\nContent-Disposition: form-data; name=\"0\"; filename=\""
                        + file.get("filename").asText() + "\"\r\nContent-Type: "
                        + file.get("content-type").asText() + "\r\n\r\n");
        int length = file.get("bytes").asInt();
        String offer = "An offer.";
        body.writeBytes(length == offer.length() ? offer.getBytes(StandardCharsets.US_ASCII) : new byte[length]);
        write(body, "\r\n" + boundary + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
