package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Twenty 1.0.3, that of November 2025 and 2.21 make of a value. A cell holds what is stored, or the status and the
 * words of a refusal; {@code =} is for the same as in the version to the left. {@link ValuesReplayTest} compares more
 * values with real servers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredValuesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Dialect> VERSIONS = List.of(Dialect.V1_0, Dialect.V1_10, Dialect.V2_21);

    private final Map<Dialect, TwentySandbox> sandboxes = new EnumMap<>(Dialect.class);

    @BeforeAll
    void start() {
        VERSIONS.forEach(dialect -> sandboxes.put(
                dialect, TwentySandbox.start(TwentySandbox.options().dialect(dialect))));
    }

    @AfterAll
    void stop() {
        sandboxes.values().forEach(TwentySandbox::close);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " | ", quoteCharacter = '^', textBlock = """
            https://Values.example            | https://values.example                | = | =
            https://values.example/           | https://values.example                | = | =
            HTTPS://values.example/Path/      | https://values.example/Path           | = | =
            https://values.example//          | https://values.example/               | = | =
            https://values.example:443/a/../b | https://values.example/b              | = | =
            https://values.example?x=1        | https://values.example/?x=1           | = | =
            https://values.example/a b        | https://values.example/a%20b          | = | =
            https://values.example/jürgen     | https://values.example/j%C3%BCrgen    | = | =
            https://values.example/%7Euser    | https://values.example/%7Euser        | = | =
            https://values.example/a|b        | https://values.example/a|b            | = | =
            https://values.example/a%7Cb      | https://values.example/a%7Cb          | = | =
            https://values.example/#frag ü    | https://values.example/#frag%20%C3%BC | = | =
            https://müller.example            | https://xn--mller-kva.example         | = | =
            https://straße.example            | https://xn--strae-oqa.example         | = | =
            https://user:pw@values.example    | https://user:pw@values.example        | https://values.example | =
            values.example/                   | values.example/                       | = | =
            n/a                               | 400 The URL of the link is not valid  | = | =
            ftp://values.example/x            | 400 The URL of the link is not valid  | = | =
            https://12                        | 400 The URL of the link is not valid  | = | =
            """)
    void aLinkIsWrittenAsAUrlParserDoes(String url, String v1, String v1Later, String v2) {
        JsonNode given = JSON.createObjectNode().put("primaryLinkUrl", url);

        assertThat(created("companies", "linkedinLink", given, "primaryLinkUrl"))
                .isEqualTo(cells(v1, v1Later, v2));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " | ", quoteCharacter = '^', textBlock = """
            {"primaryLinkUrl": "a.example"}                          | {"primaryLinkLabel":null,"primaryLinkUrl":"a.example","secondaryLinks":[]} | {"primaryLinkLabel":null,"primaryLinkUrl":"a.example","secondaryLinks":null} | {"primaryLinkLabel":"","primaryLinkUrl":"a.example","secondaryLinks":[]}
            {"primaryLinkLabel": "no URL"}                           | {"primaryLinkLabel":null,"primaryLinkUrl":null,"secondaryLinks":[]} | {"primaryLinkLabel":null,"primaryLinkUrl":null,"secondaryLinks":null} | {"primaryLinkLabel":"","primaryLinkUrl":"","secondaryLinks":[]}
            {"secondaryLinks": [{"url": "HTTP://B.example/", "label": "b"}]} | {"primaryLinkLabel":"b","primaryLinkUrl":"http://b.example","secondaryLinks":[]} | {"primaryLinkLabel":"b","primaryLinkUrl":"http://b.example","secondaryLinks":null} | {"primaryLinkLabel":"b","primaryLinkUrl":"http://b.example","secondaryLinks":[]}
            {"primaryLinkUrl": "a.example", "secondaryLinks": [{"url": "n/a", "label": "b"}]} | 400 The URL of the link is not valid | = | =
            "a.example"                                              | {"primaryLinkLabel":null,"primaryLinkUrl":null,"secondaryLinks":[]} | {"primaryLinkLabel":null,"primaryLinkUrl":null,"secondaryLinks":null} | 400 Invalid object value 'a.example' for field "linkedinLink"
            null                                                     | 400 Cannot convert undefined or null to object | = | {"primaryLinkLabel":"","primaryLinkUrl":"","secondaryLinks":[]}
            """)
    void aLinkWithoutUrlIsDropped(String given, String v1, String v1Later, String v2) {
        assertThat(created("companies", "linkedinLink", json(given))).isEqualTo(cells(v1, v1Later, v2));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            +33612345678      |     |    | ["612345678","+33","FR"]
            0612345678        |     | FR | ["612345678","+33","FR"]
            0612345678        | +33 |    | ["612345678","+33","FR"]
            612345678         | +33 | FR | ["612345678","+33","FR"]
            +1 (415) 555-2671 |     |    | ["4155552671","+1","US"]
            +39 06 1234567    |     |    | ["061234567","+39","IT"]
            +49 30 1234       |     |    | ["301234","+49","DE"]
            (415) 555-2671    |     |    | 400 Provided phone number is invalid (415) 555-2671
            abc               |     |    | 400 Provided phone number is invalid abc
            +33612345678      |     | US | 400 Provided and inferred country code are conflicting
            +33612345678      | +1  |    | 400 Provided and inferred calling code are conflicting
            0612345678        | +33 | DE | 400 Provided country code and calling code are conflicting
            0612345678        |     | XX | 400 Invalid country code XX
            0612345678        | zz  |    | 400 Invalid calling code zz
            """)
    void aPhoneIsSplit(String number, String callingCode, String country, String cell) {
        ObjectNode given = JSON.createObjectNode().put("primaryPhoneNumber", number);
        if (callingCode != null) {
            given.put("primaryPhoneCallingCode", callingCode);
        }
        if (country != null) {
            given.put("primaryPhoneCountryCode", country);
        }

        assertThat(created(
                        "people",
                        "phones",
                        given,
                        "primaryPhoneNumber",
                        "primaryPhoneCallingCode",
                        "primaryPhoneCountryCode"))
                .isEqualTo(cells(cell, "=", "="));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " | ", quoteCharacter = '^', textBlock = """
            Ada@Example.COM   | ada@example.com | = | =
            not an email      | not an email    | = | 400 Invalid string value 'not an email' for email field "emails.primaryEmail"
            """)
    void anEmailIsWrittenInLowerCase(String email, String v1, String v1Later, String v2) {
        JsonNode given = JSON.createObjectNode().put("primaryEmail", email);

        assertThat(created("people", "emails", given, "primaryEmail")).isEqualTo(cells(v1, v1Later, v2));
    }

    @ParameterizedTest(name = "{0}.{1} = {2}")
    @CsvSource(delimiterString = " | ", quoteCharacter = '^', textBlock = """
            companies     | name       | null          | 400 null value in column "name" of relation "company" violates not-null constraint | 500 null value in column "name" of relation "company" violates not-null constraint | ""
            companies     | name       | 5             | "5"               | = | 400 Invalid string value 5 for text field "name"
            companies     | name       | ["a"]         | "{\\"a\\"}"       | = | 400 Invalid string value [ 'a' ] for text field "name"
            companies     | name       | {"a": 1}      | "{\\"a\\":1}"     | = | 400 Invalid string value { a: 1 } for text field "name"
            companies     | name       | "a\\u0000b"   | 400 invalid byte sequence for encoding "UTF8": 0x00 | 500 invalid byte sequence for encoding "UTF8": 0x00 | 500 Data validation error.
            companies     | employees  | "5"           | 5                 | = | 400 Invalid number value '5' for field "employees"
            companies     | employees  | "many"        | null              | = | 400 Invalid number value 'many' for field "employees"
            companies     | employees  | true          | 1                 | = | 400 Invalid number value true for field "employees"
            companies     | employees  | ""            | 0                 | = | 400 Invalid number value '' for field "employees"
            companies     | employees  | 5.7           | 5.7               | = | =
            companies     | address    | {"addressLat": "59.9"} | {"addressStreet1":"","addressStreet2":"","addressCity":"","addressPostcode":"","addressState":"","addressCountry":"","addressLat":"59.9","addressLng":null} | = | {"addressStreet1":"","addressStreet2":"","addressCity":"","addressPostcode":"","addressState":"","addressCountry":"","addressLat":59.9,"addressLng":null}
            companies     | address    | {"nope": "y"} | {"addressStreet1":"","addressStreet2":"","addressCity":"","addressPostcode":"","addressState":"","addressCountry":"","addressLat":null,"addressLng":null} | = | 400 Invalid subfield nope for address field "address"
            companies     | nope       | 1             | 400 Field metadata for field "nope" is missing in object metadata | 400 Field metadata for field "nope" is missing in object metadata company | 400 Object company doesn't have any "nope" field.
            people        | name       | {"firstName": null} | {"firstName":null,"lastName":""} | = | {"firstName":"","lastName":""}
            people        | name       | null          | 400 Cannot convert undefined or null to object | {"firstName":"","lastName":""} | =
            people        | emails     | null          | 400 Cannot convert undefined or null to object | = | {"primaryEmail":"","additionalEmails":[]}
            people        | companyId  | "x"           | 400 invalid input syntax for type uuid: "x" | 500 invalid input syntax for type uuid: "x" | 400 Invalid UUID value 'x' for field "companyId"
            people        | companyId  | null          | null              | = | =
            opportunities | amount     | {"amountMicros": 1.5} | {"amountMicros":"1.5","currencyCode":""} | = | {"amountMicros":1,"currencyCode":null}
            opportunities | amount     | {"amountMicros": "1000000", "currencyCode": "EUR"} | {"amountMicros":"1000000","currencyCode":"EUR"} | = | {"amountMicros":1000000,"currencyCode":"EUR"}
            opportunities | closeDate  | "05/06/2026"  | "2026-05-06T00:00:00.000Z" | = | =
            opportunities | closeDate  | "2026-05-05T02:00:00+02:00" | "2026-05-05T00:00:00.000Z" | = | =
            opportunities | closeDate  | "2026-02-30"  | 400 date/time field value out of range: "2026-02-30" | 500 date/time field value out of range: "2026-02-30" | 400 Invalid value '2026-02-30' for date-time field "closeDate". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'
            opportunities | closeDate  | "31/12/2026"  | 400 date/time field value out of range: "31/12/2026" | 500 date/time field value out of range: "31/12/2026" | 400 Invalid value '31/12/2026' for date-time field "closeDate". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'
            opportunities | closeDate  | ""            | 400 invalid input syntax for type timestamp with time zone: "" | 500 invalid input syntax for type timestamp with time zone: "" | 400 Invalid value '' for date-time field "closeDate". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'
            opportunities | stage      | "new"         | 400 invalid input value for enum workspace_sandbox.opportunity_stage_enum: "new" | = | 400 Invalid value "new" for field "stage". Valid values are: NEW, SCREENING, MEETING, PROPOSAL, CUSTOMER
            opportunities | stage      | null          | 400 null value in column "stage" of relation "opportunity" violates not-null constraint | 500 null value in column "stage" of relation "opportunity" violates not-null constraint | 400 null value in column "stage" of relation "opportunity" violates not-null constraint
            notes         | bodyV2     | "text"        | 400 [\\n  {\\n    "code": "invalid_type",\\n    "expected": "string",\\n    "received": "undefined",\\n    "path": [\\n      "blocknote"\\n    ],\\n    "message": "Required"\\n  },\\n  {\\n    "code": "invalid_type",\\n    "expected": "string",\\n    "received": "undefined",\\n    "path": [\\n      "markdown"\\n    ],\\n    "message": "Required"\\n  }\\n] | 400 [\\n  {\\n    "expected": "string",\\n    "code": "invalid_type",\\n    "path": [\\n      "markdown"\\n    ],\\n    "message": "Invalid input: expected string, received undefined"\\n  }\\n] | 400 Invalid object value 'text' for field "bodyV2"
            """)
    void aValueIsStoredOrRefused(String resource, String field, String given, String v1, String v1Later, String v2) {
        assertThat(created(resource, field, json(given))).isEqualTo(cells(v1, v1Later, v2));
    }

    @ParameterizedTest(name = "{0}.{1}: {2}, then {3}")
    @CsvSource(delimiterString = " | ", quoteCharacter = '^', textBlock = """
            companies | address    | {"addressCity": "Oslo"} | {"addressState": "O"} | {"addressStreet1":"","addressStreet2":"","addressCity":"Oslo","addressPostcode":"","addressState":"O","addressCountry":"","addressLat":null,"addressLng":null} | = | =
            companies | address    | {"addressCity": "Oslo"} | null | 400 Cannot convert undefined or null to object | {"addressStreet1":"","addressStreet2":"","addressCity":"Oslo","addressPostcode":"","addressState":"","addressCountry":"","addressLat":null,"addressLng":null} | =
            companies | domainName | {"primaryLinkUrl": "n.example", "primaryLinkLabel": "N"} | {"primaryLinkUrl": "n.example"} | {"primaryLinkLabel":null,"primaryLinkUrl":"n.example","secondaryLinks":[]} | {"primaryLinkLabel":null,"primaryLinkUrl":"n.example","secondaryLinks":null} | {"primaryLinkLabel":"","primaryLinkUrl":"n.example","secondaryLinks":[]}
            companies | domainName | {"primaryLinkUrl": "n.example", "primaryLinkLabel": "N"} | null | 400 Cannot convert undefined or null to object | = | {"primaryLinkLabel":"N","primaryLinkUrl":"n.example","secondaryLinks":[]}
            people    | emails     | {"primaryEmail": "n@a.example", "additionalEmails": ["c@a.example"]} | {"additionalEmails": ["d@a.example"]} | {"primaryEmail":"","additionalEmails":["d@a.example"]} | = | =
            people    | emails     | {"primaryEmail": "n@a.example", "additionalEmails": ["c@a.example"]} | {"primaryEmail": null} | {"primaryEmail":"","additionalEmails":["c@a.example"]} | = | =
            people    | phones     | {"primaryPhoneNumber": "+33612345678"} | {"primaryPhoneNumber": "698765432"} | 400 Provided phone number is invalid 698765432 | = | =
            opportunities | amount | {"amountMicros": 1000000, "currencyCode": "EUR"} | {"amountMicros": 5} | {"amountMicros":"5","currencyCode":"EUR"} | = | {"amountMicros":5,"currencyCode":"EUR"}
            opportunities | closeDate | "2026-05-05" | null | null | = | =
            """)
    void anUpdateKeepsPartsOrErasesThem(
            String resource, String field, String first, String then, String v1, String v1Later, String v2) {
        List<String> updated = new ArrayList<>();
        for (Dialect version : VERSIONS) {
            Client client = new Client(sandboxes.get(version));
            String path = "/rest/" + resource;
            JsonNode record = record(client.post(path, JSON.createObjectNode().set(field, json(first))));
            path += "/" + record.get("id").asText();
            updated.add(shown(client.patch(path, JSON.createObjectNode().set(field, json(then))), field));
            client.delete(path);
        }

        assertThat(updated).isEqualTo(cells(v1, v1Later, v2));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiterString = " | ", textBlock = """
            companies | {"domainName": {"primaryLinkUrl": "https://Twin.example/"}} | {"domainName": {"primaryLinkUrl": "HTTPS://twin.example:443"}}
            people    | {"emails": {"primaryEmail": "Twin@a.example"}}              | {"emails": {"primaryEmail": "twin@A.example"}}
            """, quoteCharacter = '^')
    void whatIsStoredAlikeIsADuplicate(String resource, String one, String other) {
        List<Integer> statuses = new ArrayList<>();
        for (Dialect version : VERSIONS) {
            Client client = new Client(sandboxes.get(version));
            assertThat(client.post("/rest/" + resource, json(one)).statusCode()).isEqualTo(201);
            statuses.add(client.post("/rest/" + resource, json(other)).statusCode());
        }

        assertThat(statuses).containsExactly(400, 400, 400);
    }

    /** Real servers hold values from before they checked them. */
    @Test
    void aSeedIsHeldAsItIs() {
        Map<String, Object> link = Map.of("primaryLinkUrl", "n/a");
        List<Object> held = new ArrayList<>();
        for (Dialect version : VERSIONS) {
            try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options()
                    .dialect(version)
                    .seed(Map.of("companies", List.of(Map.of("linkedinLink", link)))))) {
                Map<?, ?> seeded =
                        (Map<?, ?>) twenty.records("companies").get(0).get("linkedinLink");
                held.add(seeded.get("primaryLinkUrl"));
            }
        }

        assertThat(held).containsExactly("n/a", "n/a", "n/a");
    }

    /** @param parts of the field's value that are looked at; none for the whole of it */
    private List<String> created(String resource, String field, JsonNode given, String... parts) {
        List<String> created = new ArrayList<>();
        for (Dialect version : VERSIONS) {
            Client client = new Client(sandboxes.get(version));
            HttpResponse<String> answer =
                    client.post("/rest/" + resource, JSON.createObjectNode().set(field, given));
            created.add(shown(answer, field, parts));
        }
        return created;
    }

    /** One part as its text, several as a list, the whole value as JSON; a refusal as status and words. */
    private static String shown(HttpResponse<String> answer, String field, String... parts) {
        if (answer.statusCode() >= 400) {
            return answer.statusCode() + " "
                    + Client.json(answer).at("/messages/0").asText();
        }
        JsonNode value = record(answer).get(field);
        if (parts.length == 1) {
            return value.get(parts[0]).asText();
        }
        if (parts.length > 1) {
            return JSON.valueToTree(List.of(parts).stream().map(value::get).toList())
                    .toString();
        }
        return value.toString();
    }

    private static JsonNode record(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return Client.json(answer).get("data").elements().next();
    }

    private static List<String> cells(String first, String second, String third) {
        String middle = second.equals("=") ? first : second;
        return List.of(first, middle, third.equals("=") ? middle : third).stream()
                .map(cell -> cell.replace("\\n", "\n"))
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
