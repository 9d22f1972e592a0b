package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings that later servers have below {@code /rest/metadata}: the routes of 1.0 go on working. */
class MovedSettingsTest extends LaterServerTest {
    private static Map<String, Object> webhook(String path) {
        return Map.of(
                "targetUrl",
                "https://hooks.example/" + path,
                "operations",
                List.of("company.created"),
                "secret",
                "s3cret");
    }

    @Test
    void anApiKeyIsCreatedReadChangedAndRevoked() {
        Map<String, Object> created = record(
                "apiKeys",
                Map.of("name", "import", "expiresAt", "2100-01-01T00:00:00.000Z", "roleId", TwentySandbox.ROLE_ID));
        Object id = created.get("id");

        assertThat(created).containsEntry("name", "import");
        assertThat(one("twenty:apiKeys/findOne", id)).containsEntry("name", "import");
        assertThat(one("twenty:apiKeys/updateOne", Map.of("id", id, "name", "export")))
                .containsEntry("name", "export");
        assertThat(one("twenty:apiKeys/deleteOne", id)).containsEntry("id", id);
    }

    @Test
    void aWebhookThatIsDeletedIsGivenById() {
        Object id = record("webhooks", webhook("a")).get("id");

        assertThat(one("twenty:webhooks/deleteOne", id)).containsExactly(Map.entry("id", id));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String operation : List.of("findOne", "deleteOne")) {
            failure(TwentyNotFoundException.class, "twenty:webhooks/" + operation, UNKNOWN_ID);
        }
        failure(
                TwentyNotFoundException.class,
                "twenty:webhooks/updateOne",
                Map.of("id", UNKNOWN_ID, "description", "x"));
    }

    @Test
    void manyAreCreatedOneByOneInTheOrderGiven() {
        List<Map<String, Object>> webhooks = List.of(webhook("a"), webhook("b"), webhook("c"));

        List<?> created = (List<?>)
                sent("twenty:webhooks/createMany", webhooks).getMessage().getBody();

        assertThat(urls(created))
                .containsExactly("https://hooks.example/a", "https://hooks.example/b", "https://hooks.example/c");
    }

    @Test
    void manyAreChangedByTheirIds() {
        Object a = record("webhooks", webhook("a")).get("id");
        Object b = record("webhooks", webhook("b")).get("id");

        List<?> changed = sent(
                        "twenty:webhooks/updateMany",
                        List.of(Map.of("id", a, "description", "A"), Map.of("id", b, "description", "B")))
                .getMessage()
                .getBody(List.class);

        assertThat(changed)
                .map(webhook -> (Object) ((Map<?, ?>) webhook).get("description"))
                .isEqualTo(List.of("A", "B"));
        assertThat(twenty.records("webhooks"))
                .extracting(webhook -> webhook.get("description"))
                .containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void anIdThatIsNotThereStopsTheChange() {
        TwentyBatchException stopped = failure(
                TwentyBatchException.class,
                "twenty:webhooks/updateMany",
                List.of(Map.of("id", UNKNOWN_ID, "description", "A")));

        assertThat(stopped).hasCauseInstanceOf(TwentyNotFoundException.class);
    }

    @Test
    void aBadOneAmongManyStopsTheOthers() {
        TwentyBatchException stopped = failure(
                TwentyBatchException.class,
                "twenty:webhooks/createMany",
                List.of(webhook("a"), Map.of("targetUrl", "no url"), webhook("c")));

        assertThat(stopped.getCreated()).hasSize(1);
        assertThat(stopped.getNextIndex()).isEqualTo(1);
        assertThat(found("twenty:webhooks/findMany")).hasSize(1);
    }

    @Test
    void theyAreFilteredOrderedAndCutHere() {
        for (String path : List.of("b", "c", "a", "other")) {
            record("webhooks", webhook(path));
        }

        assertThat(urls(found(
                        "twenty:webhooks/findMany?filter=RAW(targetUrl[like]:\"%/_\")&orderBy=targetUrl&limit=2")))
                .containsExactly("https://hooks.example/a", "https://hooks.example/b");
    }

    @Test
    void theirPagesFollowTheCursor() {
        for (String path : List.of("b", "c", "a")) {
            record("webhooks", webhook(path));
        }
        org.apache.camel.Exchange first = sent("twenty:webhooks/findMany?orderBy=targetUrl&limit=2", null);
        String cursor = first.getMessage().getHeader(TwentyConstants.END_CURSOR, String.class);

        assertThat(first.getMessage().getHeader(TwentyConstants.HAS_NEXT_PAGE)).isEqualTo(true);
        assertThat(first.getMessage().getHeader(TwentyConstants.TOTAL_COUNT)).isEqualTo(3);
        assertThat(urls(found("twenty:webhooks/findMany?orderBy=targetUrl&limit=2&startingAfter=RAW(" + cursor + ")")))
                .containsExactly("https://hooks.example/c");
    }

    @Test
    void findAllGivesEachOnce() {
        for (String path : List.of("b", "c", "a")) {
            record("webhooks", webhook(path));
        }
        List<Object> all = new java.util.ArrayList<>();
        ((TwentyRecords) sent("twenty:webhooks/findAll", null).getMessage().getBody()).forEachRemaining(all::add);

        assertThat(urls(all)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void anUpsertKnowsThemByAField() {
        record("webhooks", webhook("a"));

        org.apache.camel.Exchange done = sent(
                "twenty:webhooks/upsertOne?upsertBy=targetUrl",
                Map.of(
                        "targetUrl",
                        "https://hooks.example/a",
                        "description",
                        "changed",
                        "operations",
                        List.of("*.*"),
                        "secret",
                        "s3cret"));

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT)).isEqualTo("updated");
        assertThat(found("twenty:webhooks/findMany")).singleElement().satisfies(webhook -> assertThat(webhook)
                .containsEntry("description", "changed"));
    }

    @Test
    void theyAreDeletedByFilterOverManyPages() {
        for (int i = 0; i < 130; i++) {
            record("webhooks", webhook("old/" + i));
        }
        record("webhooks", webhook("new"));

        sent("twenty:webhooks/deleteMany?filter=RAW(targetUrl[like]:\"%/old/%\")", null);

        assertThat(urls(found("twenty:webhooks/findMany"))).containsExactly("https://hooks.example/new");
    }

    @Test
    void aFilterOnAFieldThatIsNotThereDeletesNone() {
        record("webhooks", webhook("a"));

        for (String filter : List.of("nope[is]:NULL", "not(nope[eq]:x)", "targetUrl[eq]:")) {
            failure(TwentyValidationException.class, "twenty:webhooks/deleteMany?filter=" + filter, null);
        }

        assertThat(found("twenty:webhooks/findMany")).hasSize(1);
    }

    @Test
    void viewsAreFoundWhereTheyAreNow() {
        sent("twenty:views/findMany", null);
        twenty.clearRequests();

        sent("twenty:views/findMany", null);

        assertThat(twenty.requests()).extracting(SandboxRequest::path).containsExactly("/rest/metadata/views");
    }

    @Test
    void thereAreNoDuplicatesOfThem() {
        assertThat(failure(TwentyUnsupportedException.class, "twenty:views/findDuplicates", List.of(UNKNOWN_ID)))
                .hasMessageContaining("settings on this server");
    }

    @Test
    void theyCannotBeDeletedSoftly() {
        Object id = record("webhooks", webhook("a")).get("id");

        failure(TwentyUnsupportedException.class, "twenty:webhooks/deleteOne?softDelete=true", id);

        assertThat(found("twenty:webhooks/findMany")).hasSize(1);
    }

    @Test
    void theVersionMayBeGivenByHand() {
        configuration().setApiVersion("current");

        sent("twenty:views/findMany", null);

        assertThat(twenty.requests()).extracting(SandboxRequest::path).containsExactly("/rest/metadata/views");
    }

    private Map<?, ?> oneMap(String uri, Object body) {
        return (Map<?, ?>) sent(uri, body).getMessage().getBody();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> one(String uri, Object body) {
        return (Map<String, Object>) oneMap(uri, body);
    }

    private static List<Object> urls(List<?> webhooks) {
        return webhooks.stream()
                .<Object>map(webhook -> ((Map<?, ?>) webhook).get("targetUrl"))
                .toList();
    }
}
