package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedPeopleTest {
    private static final String STATE = "state/changed-people.txt";

    @TempDir
    private Path folder;

    private TwentySandbox twenty;
    private YamlExample example;

    @BeforeEach
    void start() {
        twenty = TwentySandbox.start();
        example = example();
    }

    private YamlExample example() {
        return new YamlExample(
                twenty, folder, "classpath:camel/changed-people.camel.yaml", "classpath:create-people.yaml");
    }

    @AfterEach
    void stop() {
        example.close();
        twenty.close();
    }

    @Test
    void theFirstRunListsEveryonePageByPage() {
        createWhileTheRouteIsDown(450);
        example.start();

        await().until(() -> example.has(STATE));
        assertThat(changed())
                .as("all have the same time, more of them than a page holds")
                .hasSize(450);
        assertThat(twenty.requests().stream().map(SandboxRequest::rawQuery))
                .anyMatch(query -> query.contains("starting_after"));
    }

    @Test
    void laterRunsListWhatWasChangedSince() {
        example.start();
        create(3);
        await().until(() -> changed().size() == 3);
        example.forget("changed-people");

        String id = (String) twenty.records("people").get(1).get("id");
        example.template().sendBodyAndHeader("direct:rename", Map.of("city", "London"), "CamelTwentyId", id);

        await().until(() -> !changed().isEmpty());
        awaitAnotherRun();
        assertThat(changed()).containsExactly(id + ".json");
        assertThat(example.content("changed-people/" + id + ".json")).contains("London");
    }

    @Test
    void nothingIsListedTwice() {
        example.start();
        create(2);
        await().until(() -> changed().size() == 2);
        awaitAnotherRun();
        example.forget("changed-people");

        awaitAnotherRun();

        assertThat(changed()).isEmpty();
    }

    @Test
    void aRestartBringsOnlyTheLastOnesAgain() {
        example.start();
        create(2);
        await().until(() -> changed().size() == 2);
        create(1);
        await().until(() -> changed().size() == 3);
        awaitAnotherRun();
        example.forget("changed-people");

        restart();

        awaitAnotherRun();
        assertThat(changed()).hasSize(1);
    }

    @Test
    void whatChangesWhileTheRouteIsDownIsListedAfterwards() {
        example.start();
        create(1);
        await().until(() -> changed().size() == 1);
        awaitAnotherRun();
        example.close();
        createWhileTheRouteIsDown(2);

        example = example().start();

        await().until(() -> changed().size() == 3);
    }

    @Test
    void aRunThatFailsIsDoneAgain() {
        createWhileTheRouteIsDown(70);
        // the first page comes, and then all goes wrong for a while
        AtomicInteger failures = new AtomicInteger();
        twenty.misbehaveWith(request -> request.rawQuery().contains("starting_after") && failures.incrementAndGet() < 9
                ? Misbehaviour.dropBefore()
                : Misbehaviour.none());

        example.start();

        await().until(() -> changed().size() == 70 && example.has(STATE));
    }

    private void create(int count) {
        example.template().sendBody("direct:create-people", people(count));
    }

    private void createWhileTheRouteIsDown(int count) {
        try (YamlExample other = new YamlExample(twenty, folder, "classpath:create-people.yaml").start()) {
            other.template().sendBody("direct:create-people", people(count));
        }
    }

    private static List<Map<String, Object>> people(int count) {
        return IntStream.range(0, count)
                .<Map<String, Object>>mapToObj(i -> Map.of("name", Map.of("firstName", "Person " + i)))
                .toList();
    }

    private List<String> changed() {
        return example.filesIn("changed-people");
    }

    private void restart() {
        example.close();
        example = example().start();
    }

    /** Until a run that began from now on has ended: the next one has begun. */
    private void awaitAnotherRun() {
        int runs = runs();
        await().until(() -> runs() >= runs + 2);
    }

    private int runs() {
        return (int) twenty.requests().stream()
                .filter(request -> String.valueOf(request.rawQuery()).contains("limit=1"))
                .count();
    }
}
