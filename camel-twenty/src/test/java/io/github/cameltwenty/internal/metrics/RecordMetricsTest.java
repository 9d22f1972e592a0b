package io.github.cameltwenty.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured of records, pages and batches. */
class RecordMetricsTest extends MeteredTest {
    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().seed(Map.of("companies", companies(130)));
    }

    private static void takeAll(Exchange found) {
        ((Iterator<?>) found.getMessage().getBody()).forEachRemaining(record -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&parallelism=2", "&orderBy=name", "&prefetch=true"})
    void findAllCountsItsRecordsAndPages(String options) {
        takeAll(sent("twenty:companies/findAll?limit=50" + options, null));

        assertThat(count(TwentyMeter.RECORDS_READ, "resource", "companies", "operation", "findAll"))
                .isGreaterThanOrEqualTo(130);
        assertThat(count(TwentyMeter.PAGES, "resource", "companies", "operation", "findAll"))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void findAllByIdsReadsEachRecordOnce() {
        takeAll(sent("twenty:companies/findAll?limit=50", null));

        assertThat(count(TwentyMeter.RECORDS_READ)).isEqualTo(130);
        assertThat(count(TwentyMeter.PAGES)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&outputFormat=json"})
    void findManyIsOnePage(String options) {
        sent("twenty:companies/findMany?limit=20" + options, null);

        assertThat(count(TwentyMeter.RECORDS_READ, "operation", "findMany")).isEqualTo(20);
        assertThat(count(TwentyMeter.PAGES, "operation", "findMany")).isEqualTo(1);
    }

    @Test
    void findOneIsARecordAndNoPage() {
        Object id = twenty.records("companies").get(0).get("id");
        send("twenty:companies/findOne", null, Map.of("CamelTwentyId", id));

        assertThat(count(TwentyMeter.RECORDS_READ, "operation", "findOne")).isEqualTo(1);
        assertThat(count(TwentyMeter.PAGES)).isZero();
    }

    @Test
    void aBulkWriteCountsWhatIsWrittenAndWhatIsRefused() {
        List<Map<String, Object>> records = new ArrayList<>(companies(5));
        records.set(2, Map.of("name", "Acme", "employees", "many"));
        sent("twenty:companies/createMany?onRecordError=isolate", records);

        assertThat(count(TwentyMeter.RECORDS_WRITTEN, "resource", "companies", "operation", "createMany"))
                .isEqualTo(4);
        assertThat(count(TwentyMeter.RECORDS_REFUSED, "resource", "companies", "operation", "createMany"))
                .isEqualTo(1);
    }

    @Test
    void whatTheServerRefusesCountsLikeWhatIsRefusedHere() {
        List<Map<String, Object>> records = new ArrayList<>(companies(5));
        records.set(2, Map.of("name", "Acme", "nonsense", "x"));
        sent("twenty:companies/createMany?onRecordError=isolate&checkRecords=off", records);

        assertThat(count(TwentyMeter.RECORDS_WRITTEN)).isEqualTo(4);
        assertThat(count(TwentyMeter.RECORDS_REFUSED)).isEqualTo(1);
    }

    @Test
    void aBatchThatIsRefusedAsAWholeIsOneRefusedRecord() {
        List<Map<String, Object>> records = new ArrayList<>(companies(5));
        records.set(2, Map.of("name", "Acme", "nonsense", "x"));
        send("twenty:companies/createMany?checkRecords=off", records);

        assertThat(count(TwentyMeter.RECORDS_WRITTEN)).isZero();
        assertThat(count(TwentyMeter.RECORDS_REFUSED)).isEqualTo(1);
    }

    @Test
    void oneRecordIsCountedByItself() {
        sent("twenty:companies/createOne", Map.of("name", "Acme"));
        send("twenty:companies/createOne", Map.of("name", "Acme", "employees", "many"));

        assertThat(count(TwentyMeter.RECORDS_WRITTEN, "operation", "createOne")).isEqualTo(1);
        assertThat(count(TwentyMeter.RECORDS_REFUSED, "operation", "createOne")).isEqualTo(1);
    }

    @Test
    void theSizeOfBatchesIsShown() {
        sent("twenty:companies/createMany?batchSize=20", companies(50));

        assertThat(gauge(
                        TwentyMeter.BATCH_SIZE,
                        "workspace",
                        host(),
                        "resource",
                        "companies",
                        "operation",
                        "createMany"))
                .isEqualTo(20);
    }

    @Test
    void theSizeThatIsFoundOutIsShownToo() {
        sent("twenty:companies/createMany?batchSize=auto", companies(50));

        assertThat(gauge(TwentyMeter.BATCH_SIZE)).isEqualTo(200);
    }
}
