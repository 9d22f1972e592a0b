package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two spellings that a server stores as one are one record to an upsert, of Twenty's own fields and of a workspace's. */
class UpsertKeysTest extends SandboxedTest {
    private static final String GADGETS = "twenty:gadgets/upsertOne?customObject=true&upsertBy=";

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options()
                .customObject(
                        "gadget",
                        "gadgets",
                        new TreeMap<>(Map.of(
                                "size", FieldType.NUMBER,
                                "checked", FieldType.BOOLEAN,
                                "day", FieldType.DATE,
                                "moment", FieldType.DATE_TIME,
                                "makerId", FieldType.UUID,
                                "title", FieldType.TEXT,
                                "contact", FieldType.EMAILS,
                                "site", FieldType.LINKS,
                                "hotline", FieldType.PHONES,
                                "owner", FieldType.FULL_NAME)));
    }

    private static Map<String, Object> record(String path, String json) throws IOException {
        Object value = Json.read(json.replace('\'', '"'));
        Map<String, Object> record = new LinkedHashMap<>();
        int dot = path.indexOf('.');
        if (dot < 0) {
            record.put(path, value);
        } else {
            record.put(path.substring(0, dot), Map.of(path.substring(dot + 1), value));
        }
        return record;
    }

    private Object result(String uri, Object body) {
        return sent(uri, body).getMessage().getHeader(TwentyConstants.UPSERT_RESULT);
    }

    /** As a proxy does that lets REST pass alone. */
    private void refuseGraphql() {
        twenty.misbehaveWith(
                request -> request.path().equals("/graphql") ? Misbehaviour.html(404) : Misbehaviour.none());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "site.primaryLinkUrl | 'https://a.example/jürgen'   | 'https://a.example/j%C3%BCrgen'",
                "site.primaryLinkUrl | 'https://a.example/a b'      | 'https://a.example/a%20b'",
                "site.primaryLinkUrl | 'https://a.example?x=1'      | 'https://a.example/?x=1'",
                "site.primaryLinkUrl | 'https://a.example:443/a'    | 'https://a.example/a'",
                "site.primaryLinkUrl | 'https://müller.example'     | 'https://xn--mller-kva.example'",
                "site.primaryLinkUrl | 'HTTPS://A.Example/Path/'    | 'https://a.example/Path'",
                "site                | {'primaryLinkUrl': 'https://A.example/'} | {'primaryLinkUrl': 'https://a.example'}",
                "hotline.primaryPhoneNumber | '+33612345678'        | '+33 6 12 34 56 78'",
                "hotline             | {'primaryPhoneNumber': '+33612345678'} |"
                        + " {'primaryPhoneNumber': '0612345678', 'primaryPhoneCountryCode': 'FR'}",
                "hotline             | {'primaryPhoneNumber': '+1 (415) 555-2671'} |"
                        + " {'primaryPhoneNumber': '4155552671', 'primaryPhoneCallingCode': '+1', 'primaryPhoneCountryCode': 'US'}",
                "contact.primaryEmail | 'Ada@Example.com'           | 'ada@EXAMPLE.com'",
                "contact             | {'primaryEmail': 'Ada@Example.com'} | {'primaryEmail': 'ada@example.com'}",
                "size                | 5                            | 5.0",
                "size                | 1.5                          | 1.50",
                "checked             | true                         | true",
                "day                 | '2026-05-05'                 | '2026-05-05'",
                "moment              | '2026-05-05T02:00:00+02:00'  | '2026-05-05T00:00:00.000Z'",
                "moment              | '2026-05-05'                 | '2026-05-05T00:00:00Z'",
                "makerId             | 'A1B2C3D4-0000-4000-8000-00000000ABCD' | 'a1b2c3d4-0000-4000-8000-00000000abcd'",
                "title               | 'a\\\\b [c] (d'              | 'a\\\\b [c] (d'",
                "title               | 'it\\u0027s \\u0022b\\u0022 \\\\ %_,' | 'it\\u0027s \\u0022b\\u0022 \\\\ %_,'",
                "owner               | {'firstName': 'Ada'}         | {'firstName': 'Ada'}"
            })
    void spellingsThatAreStoredAsOneAreOneRecord(String path, String first, String second) throws IOException {
        String uri = GADGETS + path.strip();

        List<Object> results = new ArrayList<>();
        for (String spelling : List.of(first, second, first)) {
            results.add(result(uri, record(path.strip(), spelling)));
        }

        assertThat(results).containsExactly("created", "unchanged", "unchanged");
        assertThat(twenty.records("gadgets")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "site.primaryLinkUrl | 'https://a.example/(a b,[c)' | 'https://a.example/(a%20b,[c)'",
                "hotline             | {'primaryPhoneNumber': '+33612345678'} | {'primaryPhoneNumber': '+33 612345678'}",
                "contact             | {'primaryEmail': 'Ada@Example.com'} | {'primaryEmail': 'ada@example.com'}",
                "size                | 5                            | 5.0",
                "checked             | true                         | true",
                "moment              | '2026-05-05T02:00:00+02:00'  | '2026-05-05T00:00:00.000Z'",
                "makerId             | 'A1B2C3D4-0000-4000-8000-00000000ABCD' | 'a1b2c3d4-0000-4000-8000-00000000abcd'",
                "title               | 'a\\\\b [c] (d'              | 'a\\\\b [c] (d'"
            })
    void alsoWhereGraphqlIsRefused(String path, String first, String second) throws IOException {
        refuseGraphql();
        String uri = GADGETS + path.strip();

        List<Object> results =
                List.of(result(uri, record(path.strip(), first)), result(uri, record(path.strip(), second)));

        assertThat(results).containsExactly("created", "unchanged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "site.primaryLinkUrl | 'https://a.example/a'  | 'https://a.example/A'",
                "hotline.primaryPhoneNumber | '+33612345678'  | '+39612345678'",
                "size                | 5                      | 5.5",
                "title               | 'a_b'                  | 'axb'",
                "title               | 'ada'                  | 'Ada'"
            })
    void spellingsThatAreStoredApartAreTwoRecords(String path, String first, String second) throws IOException {
        String uri = GADGETS + path.strip();

        result(uri, record(path.strip(), first));

        assertThat(result(uri, record(path.strip(), second))).isEqualTo("created");
    }

    @Test
    void manyLongKeysAreLookedUpInUrlsThatAServerTakes() {
        refuseGraphql();
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            records.add(Map.of("title", "A long title, (with brackets] and what needs room in a URL: ü " + i));
        }
        String uri = "twenty:gadgets/upsertMany?customObject=true&upsertBy=title&batchSize=200";
        sent(uri, records);

        Exchange again = sent(uri, records);

        assertThat(again.getMessage().getHeader(TwentyConstants.UPSERT_RESULT))
                .isEqualTo(Map.of("created", 0, "updated", 0, "unchanged", 200));
        assertThat(calls())
                .allSatisfy(call -> assertThat(call.method() + " " + call.path() + "?" + call.rawQuery() + " HTTP/1.1")
                        .hasSizeLessThan(8_000));
    }

    @Test
    void aKeyThatNoServerStoresIsRefusedBeforeAnythingIsWritten() {
        Exchange failed = send(GADGETS + "site.primaryLinkUrl", Map.of("site", Map.of("primaryLinkUrl", "n/a")));

        assertThat(failed.getException()).hasMessageContaining("site.primaryLinkUrl: ");
        assertThat(calls()).isEmpty();
    }
}
