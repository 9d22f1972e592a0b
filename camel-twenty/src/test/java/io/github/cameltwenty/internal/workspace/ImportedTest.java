package io.github.cameltwenty.internal.workspace;

import static io.github.cameltwenty.internal.workspace.HandmadeExport.standardField;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.io.TempDir;

/** Tests that import an export which they write themselves. */
abstract class ImportedTest extends SandboxedTest {
    static final String ACME = id(1);
    static final String BORA = id(2);
    static final String ADA = id(11);

    @TempDir
    Path folder;

    static String id(int number) {
        return "20202020-0000-4000-8000-" + String.format("%012d", number);
    }

    /** An export of companies and people that is whole: with what an export of a real workspace has of each. */
    static HandmadeExport companiesAndPeople() {
        return new HandmadeExport()
                .object("companies", "company", standardField("name", "TEXT"))
                .object("people", "person", standardField("name", "FULL_NAME"));
    }

    static Map<String, Object> company(String id, String name) {
        return record(id, "name", name);
    }

    static Map<String, Object> person(String id, String lastName, String companyId) {
        return record(id, "name", Map.of("firstName", "", "lastName", lastName), "companyId", companyId);
    }

    static Map<String, Object> record(String id, Object... namesAndValues) {
        Map<String, Object> record = new HashMap<>();
        record.put("id", id);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            record.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return record;
    }

    static Map<String, Object> deleted(Map<String, Object> record) {
        record.put("deletedAt", "2026-11-01T00:00:00.000Z");
        return record;
    }

    String uri(String options) {
        return "twenty:general/importWorkspace?stateDirectory=" + folder.resolve("state") + options;
    }

    Path written(HandmadeExport export) {
        return export.write(folder.resolve("export-" + UUID.randomUUID()));
    }

    Exchange tried(Path export, String options) {
        return send(uri(options), null, Map.of(TwentyConstants.IMPORT_FROM, export.toString()));
    }

    Map<?, ?> imported(Path export, String options) {
        Exchange done = tried(export, options);
        if (done.getException() != null) {
            throw new AssertionError(done.getException());
        }
        return done.getMessage().getBody(Map.class);
    }

    Map<?, ?> imported(HandmadeExport export) {
        return imported(written(export), "");
    }

    static Map<?, ?> counts(Map<?, ?> report, String object) {
        return ((List<?>) report.get("objects"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> object.equals(one.get("object")))
                        .findFirst()
                        .orElseThrow();
    }

    static List<String> left(Map<?, ?> report) {
        return ((List<?>) report.get("left"))
                .stream()
                        .map(one -> String.valueOf(((Map<?, ?>) one).get("what")))
                        .toList();
    }

    Map<String, Object> stored(String plural, String id) {
        return twenty.records(plural).stream()
                .filter(record -> id.equals(record.get("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + plural + " " + id));
    }

    /** The softly deleted ones too. */
    Map<String, Object> exported(String plural, String id) {
        Path again = folder.resolve("again-" + UUID.randomUUID());
        sent("twenty:general/exportWorkspace?objects=" + plural + "&exportTo=" + again, null);
        Map<String, Map<String, Object>> records = WorkspaceContent.records(again, plural);
        assertThat(records).containsKey(id);
        return records.get(id);
    }

    /** What changed something, besides the upload of files. */
    List<String> writes() {
        return calls().stream()
                .filter(ImportedTest::isWrite)
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    static boolean isWrite(SandboxRequest request) {
        boolean isQuery = request.path().endsWith("graphql") || request.path().endsWith("metadata");
        return isQuery && request.method().equals("POST")
                ? request.body().contains("mutation")
                : !request.method().equals("GET");
    }
}
