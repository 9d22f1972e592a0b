package io.github.cameltwenty.internal.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.io.TempDir;

/** Operations over many records whose checkpoints are kept in a directory of the test. */
abstract class CheckpointedTest extends SandboxedTest {
    static final String CREATE = "twenty:companies/createMany?depth=0&batchSize=50&checkpoint=import";

    /** Holds a value that another record has, or names a field that there is not. */
    static final Map<String, Object> BAD = Map.of("name", "bad", "nope", 1);

    @TempDir
    Path directory;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.getChanges().setStateDirectory(directory.toString());
        component.getConfiguration().setMaxRetries(0);
        return context;
    }

    /** Has all calls fail after so many writes, as if the process, or the way to the server, had gone. */
    void failAfter(int writes, Misbehaviour how) {
        AtomicInteger seen = new AtomicInteger();
        twenty.misbehaveWith(
                request -> isWrite(request) && seen.incrementAndGet() > writes ? how : Misbehaviour.none());
    }

    void behave() {
        twenty.misbehaveWith(request -> Misbehaviour.none());
        twenty.clearRequests();
    }

    static boolean isWrite(SandboxRequest request) {
        return !request.method().equals("GET") && !request.body().startsWith("{\"query\":\"query");
    }

    List<SandboxRequest> writes() {
        return calls().stream().filter(CheckpointedTest::isWrite).toList();
    }

    static int skipped(Exchange done) {
        return done.getMessage().getHeader(TwentyConstants.SKIPPED, Integer.class);
    }

    @SuppressWarnings("unchecked")
    static List<Integer> refused(Exchange done) {
        List<TwentyFailure> failures = done.getMessage().getHeader(TwentyConstants.FAILURES, List.class);
        return failures.stream().map(TwentyFailure::index).toList();
    }

    static List<Map<String, Object>> with(List<Map<String, Object>> records, int index, Map<String, Object> other) {
        List<Map<String, Object>> changed = new ArrayList<>(records);
        changed.set(index, other);
        return changed;
    }

    void assertEachIsThereOnce(int count) {
        assertThat(sorted(names())).isEqualTo(sorted(namesOf(companies(count))));
    }

    static List<String> sorted(List<Object> names) {
        List<String> inOrder = new ArrayList<>();
        names.forEach(name -> inOrder.add(String.valueOf(name)));
        Collections.sort(inOrder);
        return inOrder;
    }
}
