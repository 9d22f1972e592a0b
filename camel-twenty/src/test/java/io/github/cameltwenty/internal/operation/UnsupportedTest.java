package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubTwenty;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server cannot do is refused and told; nothing more destructive is done in its place. */
class UnsupportedTest {
    private static final String ID = "20202020-a000-4485-94de-70c2a98daef2";
    private static final List<String> TWO = List.of(ID, "20202020-a000-4485-94de-70c2a98daef3");

    /** Each operation that deletes, merges or writes to many, with what may become of the record on each server. */
    static Stream<Arguments> destructive() {
        Map<String, Object> bodies =
                Map.of("mergeMany", TWO, "updateMany", List.of(Map.of("id", ID, "name", "Changed")));
        List<Arguments> rows = new ArrayList<>();
        for (Dialect dialect : Dialect.values()) {
            boolean later = dialect != Dialect.V1_0;
            rows.add(Arguments.of(dialect, "deleteOne", ID, "destroyed"));
            rows.add(Arguments.of(dialect, "deleteOne?softDelete=true", ID, "hidden"));
            rows.add(Arguments.of(dialect, "deleteOne?softDelete=true&apiVersion=current", ID, "hidden"));
            rows.add(Arguments.of(dialect, "deleteOne?softDelete=true&apiVersion=1.0", ID, "hidden"));
            rows.add(Arguments.of(dialect, "deleteMany?softDelete=true&apiVersion=current", List.of(ID), "hidden"));
            rows.add(Arguments.of(dialect, "deleteMany?softDelete=true&apiVersion=1.0", List.of(ID), "hidden"));
            rows.add(Arguments.of(
                    dialect, "deleteOne?softDelete=true&outputFormat=envelope", ID, later ? "hidden" : "refused"));
            rows.add(Arguments.of(dialect, "deleteMany?filter=name[eq]:One&apiVersion=1.0", null, "destroyed"));
            rows.add(Arguments.of(dialect, "deleteMany?filter=nope[is]:NULL", null, "nothing"));
            rows.add(Arguments.of(dialect, "deleteMany", List.of(ID), "destroyed"));
            rows.add(Arguments.of(dialect, "deleteMany?softDelete=true", List.of(ID), "hidden"));
            rows.add(Arguments.of(
                    dialect, "deleteMany?softDelete=true", List.of(ID, ID.toUpperCase(Locale.ROOT)), "hidden"));
            rows.add(Arguments.of(dialect, "deleteMany?filter=name[eq]:One", null, "destroyed"));
            rows.add(Arguments.of(dialect, "deleteMany?filter=name[eq]:One&softDelete=true", null, "hidden"));
            rows.add(Arguments.of(
                    dialect, "deleteMany?filter=name[eq]:One&softDelete=true&apiVersion=current", null, "hidden"));
            rows.add(Arguments.of(dialect, "deleteMany?softDelete=true", null, "refused or nothing"));
            rows.add(Arguments.of(dialect, "deleteMany", null, "nothing"));
            rows.add(Arguments.of(dialect, "destroyOne", ID, "destroyed"));
            rows.add(Arguments.of(dialect, "destroyMany", List.of(ID), "destroyed"));
            rows.add(Arguments.of(dialect, "destroyMany", null, "nothing"));
            rows.add(Arguments.of(dialect, "mergeMany", bodies.get("mergeMany"), later ? "merged" : "refused"));
            rows.add(Arguments.of(dialect, "mergeMany?dryRun=true", TWO, later ? "nothing" : "refused"));
            rows.add(Arguments.of(dialect, "updateMany", bodies.get("updateMany"), "changed"));
            rows.add(Arguments.of(dialect, "updateMany", Map.of("name", "Changed"), "nothing"));
            rows.add(Arguments.of(dialect, "restoreMany", List.of(ID), "nothing"));
            rows.add(Arguments.of(dialect, "restoreMany?filter=RAW(name[like]:\"%\")", null, "nothing"));
            rows.add(Arguments.of(dialect, "restoreOne", ID, "nothing"));
            rows.add(Arguments.of(dialect, "upsertOne?upsertBy=name", Map.of("name", "One"), "nothing"));
        }
        return rows.stream();
    }

    @ParameterizedTest(name = "{0}: {1} with {2}: {3}")
    @MethodSource
    void destructive(Dialect dialect, String operation, Object body, String expected) throws Exception {
        TwentySandboxOptions options = TwentySandbox.options()
                .dialect(dialect)
                .seed(Map.of(
                        "companies",
                        List.of(
                                Map.of("id", ID, "name", "One"),
                                Map.of("id", TWO.get(1), "name", "Two"),
                                Map.of("id", "20202020-a000-4485-94de-70c2a98daef4", "name", "Three"))));
        try (TwentySandbox twenty = TwentySandbox.start(options);
                CamelContext context = context(twenty)) {
            giveVersion(context, operation);

            Exception failure = send(context, "twenty:companies/" + operation, body);

            List<Object> live = names(twenty, "companies");
            boolean deleted = !live.contains("One") && !live.contains("Changed");
            switch (expected) {
                case "refused" -> {
                    assertThat(failure).isInstanceOf(TwentyUnsupportedException.class);
                    assertThat(live).containsExactlyInAnyOrder("One", "Two", "Three");
                    assertThat(twenty.requests())
                            .extracting(SandboxRequest::method)
                            .containsOnly("GET");
                }
                case "nothing", "refused or nothing" ->
                    assertThat(live).containsExactlyInAnyOrder("One", "Two", "Three");
                case "hidden", "destroyed" -> {
                    assertThat(deleted).isTrue();
                    assertThat(live).containsExactlyInAnyOrder("Two", "Three");
                    assertThat(hidden(context)).isEqualTo(expected.equals("hidden"));
                }
                case "merged" -> assertThat(live).containsExactlyInAnyOrder("One", "Three");
                default -> assertThat(live).containsExactlyInAnyOrder("Changed", "Two", "Three");
            }
        }
    }

    /** All endpoints of one server must agree on it. */
    private static void giveVersion(CamelContext context, String operation) {
        Matcher given = Pattern.compile("apiVersion=([\\w.]+)").matcher(operation);
        if (given.find()) {
            context.getComponent("twenty", TwentyComponent.class)
                    .getConfiguration()
                    .setApiVersion(given.group(1));
        }
    }

    /** Whether a record is softly deleted: GraphQL shows them on every server. */
    private static boolean hidden(CamelContext context) {
        Map<?, ?> found = context.createProducerTemplate()
                .requestBody(
                        "twenty:general/graphql",
                        "{ companies(filter: {deletedAt: {is: NOT_NULL}}) { edges { node { id } } } }",
                        Map.class);
        return !((List<?>) ((Map<?, ?>) found.get("companies")).get("edges")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void depth2(Dialect dialect) throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().dialect(dialect));
                CamelContext context = context(twenty)) {
            Exception failure = send(context, "twenty:companies/findMany?depth=2", null);
            Exception fallback = send(context, "twenty:companies/findMany?depth=2&depthFallback=true", null);

            assertThat(failure == null).isEqualTo(dialect == Dialect.V1_0);
            assertThat(fallback).isNull();
        }
    }

    @Test
    void depthFallbackIsLearntOnce() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().dialect(Dialect.V1_10));
                CamelContext context = context(twenty)) {
            for (int i = 0; i < 3; i++) {
                send(context, "twenty:companies/findMany?depth=2&depthFallback=true", null);
            }

            assertThat(twenty.requests()).hasSize(4);
        }
    }

    @Test
    void aResourceThatIsGoneIsNotTakenForADepthThatIsRefused() throws Exception {
        try (StubTwenty twenty = new StubTwenty();
                CamelContext context = context(twenty.baseUrl(), StubTwenty.API_KEY)) {
            twenty.answer(
                    400,
                    "{\"statusCode\":400,\"error\":\"BadRequestException\",\"messages\":"
                            + "[\"object 'favorites' not found. eg: companies\"]}");
            twenty.answer(
                    200,
                    "{\"errors\":[{\"message\":\"Cannot query field \\\"navigationMenuItems\\\" on type \\\"Query\\\".\"}]}");

            assertThat(send(context, "twenty:favorites/findMany?depth=2&depthFallback=true", null))
                    .isInstanceOf(TwentyUnsupportedException.class)
                    .hasMessageContaining("no longer in the REST API");
            assertThat(twenty.calls())
                    .extracting(StubTwenty.Call::path)
                    .containsExactly("/rest/favorites", "/metadata");
            assertThat(twenty.calls().get(0).query()).containsEntry("depth", "2");
        }
    }

    @Test
    void aResourceThatIsGoneIsTold() throws Exception {
        TwentySandboxOptions newest =
                TwentySandbox.options().dialect(Dialect.V1_10).without("favorites");
        try (TwentySandbox twenty = TwentySandbox.start(newest);
                CamelContext context = context(twenty)) {
            assertThat(send(context, "twenty:favorites/findMany", null))
                    .isInstanceOf(TwentyUnsupportedException.class)
                    .hasMessageContaining("no longer in the REST API")
                    .hasMessageContaining("twenty:general/graphql");
        }
    }

    @Test
    void apiVersion10OnALaterServerIsToldForSettings() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().dialect(Dialect.V1_10));
                CamelContext context = context(twenty)) {
            assertThat(send(context, "twenty:views/findMany?apiVersion=1.0", null))
                    .isInstanceOf(TwentyUnsupportedException.class)
                    .hasMessageContaining("leave apiVersion at auto");
        }
    }

    private static CamelContext context(TwentySandbox twenty) {
        return context(twenty.baseUrl(), twenty.apiKey());
    }

    private static CamelContext context(String baseUrl, String apiKey) {
        DefaultCamelContext context = new DefaultCamelContext();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(baseUrl);
        component.setApiKey(apiKey);
        context.start();
        return context;
    }

    private static Exception send(CamelContext context, String uri, Object body) {
        return context.createProducerTemplate()
                .send(uri, exchange -> exchange.getMessage().setBody(body))
                .getException();
    }

    private static List<Object> names(TwentySandbox twenty, String resource) {
        return twenty.records(resource).stream()
                .map(record -> record.get("name"))
                .toList();
    }
}
