package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key may have another name on this version of Twenty: it is refused with the one that is right here. */
class UpsertByRenamedFieldTest extends SandboxedTest {
    private static final String ID = "20202020-a000-4485-94de-70c2a98daef2";

    private Exchange upserted(String resource, String field, Object value) {
        return send("twenty:" + resource + "/upsertMany?upsertBy=" + field, List.of(Map.of(field, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "taskTargets, companyId, targetCompanyId",
        "noteTargets, noteId, targetNoteId",
        "attachments, personId, targetPersonId",
        "companies, annualRecurringRevenue, annualRevenue"
    })
    void oneNameIsRightAndTheOtherIsRefusedWithIt(String resource, String earlier, String later) {
        Object value = resource.equals("companies") ? Map.of("amountMicros", 5, "currencyCode", "EUR") : ID;

        List<String> told = Stream.of(earlier, later)
                .map(field -> upserted(resource, field, value).getException(TwentyException.class))
                .map(refused -> refused == null ? "" : refused.getMessage())
                .filter(message -> message.contains("upsertBy"))
                .toList();

        assertThat(told)
                .singleElement()
                .asString()
                .containsAnyOf(
                        earlier + " is " + later + " on this server", later + " is " + earlier + " on this server");
    }
}
