package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bare array is filtered, ordered and cut as a server does it with records. */
class BareListAnswerTest {
    private final List<Map<String, Object>> webhooks =
            new ArrayList<>(List.of(webhook("3", "c"), webhook("1", "b"), webhook("2", null), webhook("4", "a")));

    private static Map<String, Object> webhook(String id, String description) {
        Map<String, Object> webhook = new HashMap<>();
        webhook.put("id", id);
        webhook.put("description", description);
        return webhook;
    }

    private TwentyResult page(Map<String, String> query) throws Exception {
        TwentyRequest request = TwentyRequest.of("webhooks", Operation.FIND_MANY, null, query, null);
        return BareListAnswer.page(new ArrayList<>(webhooks), request, 200, true);
    }

    private static List<Object> ids(TwentyResult page) {
        return ((List<?>) page.value())
                .stream()
                        .<Object>map(webhook -> ((Map<?, ?>) webhook).get("id"))
                        .toList();
    }

    @Test
    void isOrderedByIdUnlessTold() throws Exception {
        assertThat(ids(page(Map.of()))).containsExactly("1", "2", "3", "4");
    }

    @ParameterizedTest
    @CsvSource({
        "description, 2413",
        "description[AscNullsFirst], 2413",
        "description[AscNullsLast], 4132",
        "description[DescNullsFirst], 2314",
        "description[DescNullsLast], 3142",
        "id[DescNullsLast], 4321"
    })
    void nullsStandWhereTheOrderSays(String order, String ids) throws Exception {
        assertThat(ids(page(Map.of("order_by", order)))).containsExactly((Object[]) ids.split(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "description[Down]", ""})
    void anOrderThatIsNoneIsRefused(String order) {
        assertThatThrownBy(() -> page(Map.of("order_by", order))).isInstanceOf(TwentyValidationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope[is]:NULL", "description", "description[eq]:"})
    void aFilterThatIsNoneIsRefused(String filter) {
        assertThatThrownBy(() -> page(Map.of("filter", filter)))
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageStartingWith("webhooks/findMany: ");
    }

    @Test
    void pagesFollowEachOtherInBothDirections() throws Exception {
        TwentyResult first = page(Map.of("limit", "3"));
        TwentyResult second =
                page(Map.of("limit", "3", "starting_after", first.page().endCursor()));
        TwentyResult back =
                page(Map.of("limit", "2", "ending_before", second.page().startCursor()));

        assertThat(first.page().hasNextPage()).isTrue();
        assertThat(first.page().totalCount()).isEqualTo(4);
        assertThat(ids(second)).containsExactly("4");
        assertThat(second.page().hasNextPage()).isFalse();
        assertThat(ids(back)).containsExactly("2", "3");
    }

    @Test
    void theNextPageIsFoundThoughTheLastRecordOfThisOneIsGone() throws Exception {
        TwentyResult first = page(Map.of("limit", "2"));
        webhooks.removeIf(webhook -> Integer.parseInt(webhook.get("id").toString()) < 3);

        assertThat(ids(page(Map.of("starting_after", first.page().endCursor()))))
                .containsExactly("3", "4");
    }

    @Test
    void inAnotherOrderSuchACursorIsRefused() throws Exception {
        Map<String, String> byDescription = new HashMap<>(Map.of("limit", "2", "order_by", "description"));
        byDescription.put("starting_after", page(byDescription).page().endCursor());
        webhooks.removeIf(webhook -> webhook.get("id").equals("4"));

        assertThatThrownBy(() -> page(byDescription))
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("Invalid cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notacursor", "%", "e30="})
    void whatIsNoCursorIsRefused(String cursor) {
        assertThatThrownBy(() -> page(Map.of("starting_after", cursor))).isInstanceOf(TwentyValidationException.class);
    }

    @Test
    void anEmptyListIsAnEmptyPage() throws Exception {
        webhooks.clear();

        TwentyResult page = page(Map.of());

        assertThat(ids(page)).isEmpty();
        assertThat(page.page()).isEqualTo(new TwentyResult.Page(0, false, null, null));
    }
}
