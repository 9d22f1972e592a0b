package io.github.cameltwenty.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that was stopped amid its work. */
class ResumedExportTest extends SandboxedTest {
    private static final String OBJECTS = "&objects=companies,people";

    @TempDir
    Path temporary;

    @BeforeEach
    void create() {
        configuration().setMaxRetries(0);
        sent("twenty:companies/createMany", companies(3));
        sent("twenty:people/createMany", List.of(Map.of("name", Map.of("firstName", "Ada"))));
    }

    private Path folder() {
        return temporary.resolve("out");
    }

    private String uri() {
        return "twenty:general/exportWorkspace?exportTo=RAW(" + folder() + ")" + OBJECTS;
    }

    private String kept() {
        return uri() + "&checkpoint=weekly&stateDirectory=RAW(" + temporary.resolve("state") + ")";
    }

    /** Has the object that is read second fail. */
    private String stopped(String uri) {
        List<String> read = new CopyOnWriteArrayList<>();
        twenty.misbehaveWith(request -> {
            String path = request.path();
            if (!path.equals("/rest/companies") && !path.equals("/rest/people")) {
                return Misbehaviour.none();
            }
            if (!read.contains(path)) {
                read.add(path);
            }
            return read.indexOf(path) == 1 ? Misbehaviour.status(500, "{}") : Misbehaviour.none();
        });
        failure(TwentyServerException.class, uri, null);
        twenty.misbehaveWith(request -> Misbehaviour.none());
        twenty.clearRequests();
        return read.get(0);
    }

    private String state() throws IOException {
        try (Stream<Path> files = Files.list(temporary.resolve("state"))) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".state"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void withACheckpointWhatIsThereIsNotReadAgain() throws IOException {
        String done = stopped(kept());

        sent(kept(), null);

        assertThat(calls()).extracting("path").doesNotContain(done);
        assertThat(Manifest.read(FolderStore.reading(folder())).objects())
                .extracting(Manifest.ObjectRecords::namePlural)
                .containsExactlyInAnyOrder("companies", "people", "workspaceMembers");
    }

    @Test
    void aFileThatWasChangedMeanwhileIsReadAgain() throws IOException {
        String done = stopped(kept());
        Path file = folder().resolve(Layout.records(done.substring("/rest/".length()), false));
        Files.writeString(file, "{}\n");

        sent(kept(), null);

        assertThat(calls()).extracting("path").contains(done);
    }

    @Test
    void theFeedOfChangesBeginsBeforeTheFirstRun() throws IOException {
        stopped(kept());
        String begun = state();

        sent(kept(), null);

        assertThat(begun)
                .contains(Manifest.read(FolderStore.reading(folder()))
                        .exportedAt()
                        .toString());
    }

    @Test
    void withoutACheckpointNothingStaysOfIt() {
        stopped(uri());

        assertThat(folder()).doesNotExist();
    }

    @Test
    void otherOptionsAreNotMixedIntoIt() {
        stopped(kept());

        assertThat(failure(TwentyValidationException.class, kept() + "&gzip=true", null))
                .hasMessageContaining("was begun under this checkpoint has other options");
    }

    @Test
    void oneThatHasEndedIsNotDoneAgain() {
        sent(kept(), null);

        assertThat(failure(TwentyValidationException.class, kept(), null)).hasMessageContaining("holds an export of");
    }
}
