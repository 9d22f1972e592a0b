package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A fine citizen: several workspaces side by side, and nothing left behind. */
class LifecycleTest {
    private final StubTwenty one = new StubTwenty();
    private final StubTwenty other = new StubTwenty();

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private static CamelContext context(Map<String, StubTwenty> workspaces) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        workspaces.forEach((name, stub) -> {
            TwentyComponent twenty = new TwentyComponent();
            twenty.setBaseUrl(stub.baseUrl());
            twenty.setApiKey(name + "-key");
            context.addComponent(name, twenty);
        });
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (String name : workspaces.keySet()) {
                    from("direct:" + name).routeId(name).toD(name + ":companies/findOne?id=${body}");
                }
            }
        });
        context.start();
        return context;
    }

    private static Object ask(CamelContext context, String workspace) {
        return context.createFluentProducerTemplate()
                .to("direct:" + workspace)
                .withBody(StubbedTest.ID)
                .request(Object.class);
    }

    @Test
    void twoComponentsCallTwoWorkspaces() throws Exception {
        one.answer(200, StubbedTest.ONE);
        other.answer(200, StubbedTest.ONE);
        try (CamelContext context = context(Map.of("twenty", one, "crm", other))) {
            ask(context, "twenty");
            ask(context, "crm");

            assertThat(one.onlyCall().headers()).containsEntry("Authorization", "Bearer twenty-key");
            assertThat(other.onlyCall().headers()).containsEntry("Authorization", "Bearer crm-key");
        }
    }

    @Test
    void twoContextsDoNotDisturbEachOther() throws Exception {
        one.answer(200, StubbedTest.ONE).answer(200, StubbedTest.ONE);
        try (CamelContext first = context(Map.of("twenty", one))) {
            try (CamelContext second = context(Map.of("twenty", one))) {
                ask(second, "twenty");
            }
            ask(first, "twenty");
        }
        assertThat(one.calls()).hasSize(2);
    }

    @Test
    void aRouteAndAContextStartAgain() throws Exception {
        one.answer(200, StubbedTest.ONE).answer(200, StubbedTest.ONE).answer(200, StubbedTest.ONE);
        try (CamelContext context = context(Map.of("twenty", one))) {
            ask(context, "twenty");
            context.getRouteController().stopRoute("twenty");
            context.getRouteController().startRoute("twenty");
            ask(context, "twenty");
            context.suspend();
            context.resume();
            ask(context, "twenty");
        }
        assertThat(one.calls()).hasSize(3);
    }

    @Test
    void aStoppedContextLeavesNoThread() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        one.answer(200, StubbedTest.ONE);
        Set<Thread> servers;
        try (CamelContext context = context(Map.of("twenty", one))) {
            ask(context, "twenty");
            servers = one.threads();
        }

        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !before.contains(thread) && !servers.contains(thread))
                        .filter(Thread::isAlive)
                        .filter(thread -> !thread.getName().startsWith("awaitility"))
                        .map(Thread::getName)
                        .collect(Collectors.toSet()))
                .isEmpty());
    }
}
