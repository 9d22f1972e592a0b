package io.github.cameltwenty.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A random workspace, exported and imported into an empty one of each version, while the import is stopped and run again: there is
 * all that both versions can hold. The seed is in the test's name. {@code -Dworkspace.pairs=all} tries all nine pairs of versions,
 * else three by the day; {@code -Dworkspace.seeds=1,2}, {@code -Dworkspace.records} of each object, {@code -Dworkspace.kills}.
 */
class WorkspaceRoundTripTest {
    private static final int RECORDS = Integer.getInteger("workspace.records", 20);
    private static final int KILLS = Integer.getInteger("workspace.kills", 1);
    private static final List<Dialect> DIALECTS = List.of(Dialect.V1_0, Dialect.V1_10, Dialect.V2_21);
    private static final List<String> OBJECTS =
            List.of("companies", "people", "notes", "noteTargets", "attachments", "gadgets", "parts", "plants");

    @TempDir
    Path folder;

    static Stream<Arguments> runs() {
        boolean all = "all".equals(System.getProperty("workspace.pairs"));
        int turn = (int) (LocalDate.now().toEpochDay() % DIALECTS.size());
        List<Arguments> runs = new ArrayList<>();
        for (String seed : System.getProperty("workspace.seeds", "1").split(",")) {
            for (int from = 0; from < DIALECTS.size(); from++) {
                for (int to = 0; to < DIALECTS.size(); to++) {
                    if (all || to == (from + turn) % DIALECTS.size()) {
                        runs.add(Arguments.of(DIALECTS.get(from), DIALECTS.get(to), Long.valueOf(seed)));
                    }
                }
            }
        }
        return runs.stream();
    }

    @ParameterizedTest(name = "{0} to {1}, seed {2}")
    @MethodSource("runs")
    void allThatBothCanHoldIsThere(Dialect from, Dialect to, long seed) throws Exception {
        try (TwentySandbox source = TwentySandbox.start(TwentySandbox.options().dialect(from));
                TwentySandbox target =
                        TwentySandbox.start(TwentySandbox.options().dialect(to));
                DefaultCamelContext context = context(source, target)) {
            ProducerTemplate template = context.createProducerTemplate();
            new RandomWorkspace(template, "from", from, seed).fill(RECORDS);
            sent(template, "from:general/exportWorkspace", Map.of(TwentyConstants.EXPORT_TO, folder + "/export"));
            stopped(template, target, new Random(seed));

            Map<?, ?> report = imported(template).getMessage().getBody(Map.class);

            assertThat(report.get("refused")).as("refused").isEqualTo(List.of());
            sent(template, "to:general/exportWorkspace", Map.of(TwentyConstants.EXPORT_TO, folder + "/after"));
            OBJECTS.forEach(this::assertSame);
            assertSameFiles(template, target);
            target.clearRequests();
            imported(template);
            assertThat(target.requests().stream().filter(ImportedTest::isWrite).map(SandboxRequest::body))
                    .as("writes of a repeat")
                    .isEmpty();
        }
    }

    private static DefaultCamelContext context(TwentySandbox source, TwentySandbox target) {
        DefaultCamelContext context = new DefaultCamelContext();
        context.addComponent("from", component(source));
        context.addComponent("to", component(target));
        context.start();
        return context;
    }

    private static TwentyComponent component(TwentySandbox twenty) {
        TwentyComponent component = new TwentyComponent();
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        component.getConfiguration().setMaxRetries(0);
        return component;
    }

    /** Runs that are cut off, each at another call. */
    private void stopped(ProducerTemplate template, TwentySandbox target, Random random) {
        for (int i = 0; i < KILLS; i++) {
            AtomicInteger left = new AtomicInteger(20 + random.nextInt(40));
            boolean isDone = random.nextBoolean();
            target.misbehaveWith(request -> left.decrementAndGet() >= 0
                    ? Misbehaviour.none()
                    : isDone ? Misbehaviour.dropAfter() : Misbehaviour.dropBefore());
            tried(template);
        }
        target.misbehaveWith(request -> Misbehaviour.none());
    }

    private Exchange tried(ProducerTemplate template) {
        String uri = "to:general/importWorkspace?stateDirectory=" + folder + "/state";
        return template.send(
                uri, exchange -> exchange.getMessage().setHeader(TwentyConstants.IMPORT_FROM, folder + "/export"));
    }

    private Exchange imported(ProducerTemplate template) {
        Exchange done = tried(template);
        if (done.getException() != null) {
            throw new AssertionError(done.getException());
        }
        return done;
    }

    private static void sent(ProducerTemplate template, String uri, Map<String, Object> headers) {
        Exchange done = template.send(
                uri,
                exchange ->
                        headers.forEach((name, value) -> exchange.getMessage().setHeader(name, value)));
        if (done.getException() != null) {
            throw new AssertionError(done.getException());
        }
    }

    private void assertSame(String object) {
        Path before = folder.resolve("export");
        Path after = folder.resolve("after");
        Map<String, Map<String, Object>> wanted = WorkspaceContent.of(before, object);
        Set<String> fields = new TreeSet<>(WorkspaceContent.fields(wanted));
        fields.retainAll(WorkspaceContent.known(after, object));
        assertThat(WorkspaceContent.differences(wanted, WorkspaceContent.of(after, object), fields))
                .as(object)
                .isEmpty();
    }

    private void assertSameFiles(ProducerTemplate template, TwentySandbox target) {
        for (Map<String, Object> attachment : target.records("attachments")) {
            Object id = attachment.get("id");
            assertThat(content(template, "to", id)).as("file of %s", id).isEqualTo(content(template, "from", id));
        }
    }

    private static String content(ProducerTemplate template, String scheme, Object id) {
        return template.request(scheme + ":general/downloadFile", exchange -> exchange.getMessage()
                        .setHeader(TwentyConstants.ID, id))
                .getMessage()
                .getBody(String.class);
    }
}
