package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A softly deleted record keeps its unique values on later servers, and no look-up sees it. */
class UpsertDeletedTest extends SandboxedTest {
    private static final String UPSERT = "twenty:companies/upsertMany?upsertBy=domainName.primaryLinkUrl";
    private String id;

    /** On 1.0.3 another record may take the value (recorded), so that there is nothing to refuse. */
    @Override
    protected TwentySandboxOptions options() {
        boolean isFirst = "V1_0".equals(System.getProperty("sandbox.dialect", "V1_0"));
        return isFirst ? super.options().dialect(Dialect.V1_10) : super.options();
    }

    @BeforeEach
    void delete() {
        Map<?, ?> gone = sent("twenty:companies/createOne", company("Gone", "https://gone.example", 1))
                .getMessage()
                .getBody(Map.class);
        id = gone.get("id").toString();
        sent("twenty:companies/deleteOne?softDelete=true", id);
    }

    private static Map<String, Object> company(String name, String link, int employees) {
        return Map.of("name", name, "employees", employees, "domainName", Map.of("primaryLinkUrl", link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://gone.example", "HTTPS://Gone.example:443/"})
    void theRefusalNamesItsIdAndWhatToDo(String link) {
        TwentyValidationException refused = failure(
                TwentyValidationException.class,
                "twenty:companies/upsertOne?upsertBy=domainName.primaryLinkUrl",
                company("New", link, 2));

        assertThat(refused).hasMessageContaining("softly deleted, " + id).hasMessageContaining("restoreDeleted=true");
    }

    @Test
    void theOthersAreWritten() {
        Exchange done = sent(
                UPSERT + "&onRecordError=isolate",
                List.of(company("New", "https://gone.example", 2), company("B", "https://b.example", 2)));

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT))
                .isEqualTo(Map.of("created", 1, "updated", 0, "unchanged", 0));
    }

    @Test
    void restoreDeletedBringsItBackAndUpdatesIt() {
        Exchange done = sent(
                UPSERT + "&restoreDeleted=true",
                List.of(company("New", "https://gone.example", 2), company("B", "https://b.example", 2)));

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT))
                .isEqualTo(Map.of("created", 1, "updated", 1, "unchanged", 0));
        assertThat(twenty.records("companies"))
                .filteredOn(record -> id.equals(record.get("id")))
                .singleElement()
                .satisfies(record ->
                        assertThat(record).containsEntry("name", "New").containsEntry("deletedAt", null));
    }
}
