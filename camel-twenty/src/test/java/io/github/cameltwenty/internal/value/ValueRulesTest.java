package io.github.cameltwenty.internal.value;

import static io.github.cameltwenty.internal.value.Values.create;
import static io.github.cameltwenty.internal.value.Values.field;
import static io.github.cameltwenty.internal.value.Values.json;
import static io.github.cameltwenty.internal.value.Values.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.value.StoredForm.State;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each version makes of a value that is created. Links and phone numbers have tests of their own. */
class ValueRulesTest {
    /**
     * What is sent, and what 1.0.3, November 2025 and 2.21 store. A question mark behind it: it is stored so, and should not be
     * sent. {@code =} is as in the column before.
     */
    private static final String TABLE = """
            TEXT | " padded " | " padded " | = | =
            TEXT | "" | "" | = | =
            TEXT | null | refused | = | ""
            TEXT | 5 | "5" | = | refused
            TEXT | true | "true" | = | refused
            TEXT | ["a"] | "{\\"a\\"}" ? | = | refused
            TEXT | {"a": 1} | "{\\"a\\":1}" ? | = | refused
            TEXT | [{"a": ["b\\"", null]}] | "{{\\"a\\":[\\"b\\\\\\"\\",null]}}" ? | = | refused
            TEXT | 1.50 | "1.5" | = | refused
            TEXT | 1e21 | unknown ? | = | refused
            TEXT | 0.0000001 | unknown ? | = | refused
            TEXT | "a\\u0000b" | refused | = | =
            TEXT | "half \\ud83d" | unknown ? | = | =

            INTEGER | 5 | 5 | = | =
            INTEGER | 5.7 | 5.7 | = | =
            INTEGER | -1 | -1 | = | =
            INTEGER | null | null | = | =
            INTEGER | "5" | 5 | = | refused
            INTEGER | " 5.0 " | 5 | = | refused
            INTEGER | "1,200" | null ? | = | refused
            INTEGER | "many" | null ? | = | refused
            INTEGER | "" | 0 ? | = | refused
            INTEGER | "0x10" | unknown ? | = | refused
            INTEGER | [5] | unknown ? | = | refused
            INTEGER | 1e400 | refused | = | =
            INTEGER | true | 1 ? | = | refused
            INTEGER | 12345678901234567890 | 12345678901234567000 ? | = | =
            NUMBER | 0.1 | 0.1 | = | =

            BOOLEAN | true | true | = | =
            BOOLEAN | "yes" | true | = | refused
            BOOLEAN | "off" | false | = | refused
            BOOLEAN | 1 | true | = | refused
            BOOLEAN | 2 | refused | = | =
            BOOLEAN | "" | refused | = | =
            BOOLEAN | "perhaps" | refused | = | =
            BOOLEAN | null | refused | = | unknown

            DATE_TIME | "2026-05-05" | "2026-05-05T00:00:00.000Z" | = | =
            DATE_TIME | "2026-05-05T02:00:00+02:00" | "2026-05-05T00:00:00.000Z" | = | =
            DATE_TIME | "2026-05-05T10:11:12.123456Z" | "2026-05-05T10:11:12.123Z" | = | =
            DATE_TIME | "2026-05-05T10:11:12.1239Z" | unknown | = | =
            DATE_TIME | "05/06/2026" | "2026-05-06T00:00:00.000Z" ? | = | =
            DATE_TIME | "31/12/2026" | refused | = | =
            DATE_TIME | "2026-02-30" | refused | = | =
            DATE_TIME | "2026-05-05T25:00:00Z" | refused | = | =
            DATE_TIME | "now" | unknown ? | = | refused
            DATE_TIME | "" | refused | = | =
            DATE_TIME | 1767225600000 | refused | = | =
            DATE_TIME | null | null | = | =
            DATE | "2026-05-05" | "2026-05-05" | = | =
            DATE | "2026-02-30" | refused | = | =
            DATE | "2026-05-05T00:00:00Z" | unknown ? | = | =
            DATE | "" | refused | = | =

            UUID | "A1B2C3D4-0000-4000-8000-00000000000F" | "a1b2c3d4-0000-4000-8000-00000000000f" | = | =
            UUID | "A1B2C3D4-0000-7000-8000-00000000000F" | "a1b2c3d4-0000-7000-8000-00000000000f" | = | unknown
            UUID | "not-a-uuid" | refused | = | =
            UUID | "" | refused | = | =
            UUID | null | null | = | =

            SELECT | "NEW" | "NEW" | = | =
            SELECT | "new" | refused | = | =
            SELECT | "" | refused | = | =
            SELECT | 1 | refused | = | =
            SELECT | null | unknown | = | =
            MULTI_SELECT | ["WON", "NEW"] | ["WON", "NEW"] | = | =
            MULTI_SELECT | [] | [] | = | =
            MULTI_SELECT | null | null | = | []
            MULTI_SELECT | ["NOPE"] | refused | = | =
            MULTI_SELECT | "NEW" | refused | = | ["NEW"]
            MULTI_SELECT | "NEW,WON" | refused | = | =
            MULTI_SELECT | "{NEW,WON}" | ["NEW", "WON"] ? | = | refused
            MULTI_SELECT | "{}" | [] ? | = | refused
            MULTI_SELECT | "{NOPE}" | refused | = | =
            MULTI_SELECT | {"a": 1} | refused | = | =

            ARRAY | ["a", "b"] | ["a", "b"] | = | =
            ARRAY | "a" | unknown ? | = | =
            ARRAY | [1] | unknown ? | = | =
            RAW_JSON | {"a": [1, null, true]} | {"a": [1, null, true]} | = | =
            RAW_JSON | {} | {} | = | unknown
            RAW_JSON | "{}" | unknown ? | = | =
            RAW_JSON | {"a": ["b\\u0000"]} | refused | = | =

            FULL_NAME | {"firstName": "Ada"} | {"firstName": "Ada", "lastName": ""} | = | =
            FULL_NAME | {"firstName": null, "lastName": "L"} | {"firstName": null, "lastName": "L"} | = | {"firstName": "", "lastName": "L"}
            FULL_NAME | "Ada Lovelace" | {"firstName": "", "lastName": ""} ? | = | refused
            FULL_NAME | null | refused | {"firstName": "", "lastName": ""} | =
            FULL_NAME | {"first": "Ada"} | {"firstName": "", "lastName": ""} ? | = | refused

            CURRENCY | {"amountMicros": 1000000, "currencyCode": "EUR"} | {"amountMicros": "1000000", "currencyCode": "EUR"} | = | {"amountMicros": 1000000, "currencyCode": "EUR"}
            CURRENCY | {"amountMicros": "1000000"} | {"amountMicros": "1000000", "currencyCode": ""} | = | {"amountMicros": 1000000, "currencyCode": null}
            CURRENCY | {"amountMicros": 1.5} | {"amountMicros": "1.5", "currencyCode": ""} ? | = | {"amountMicros": 1, "currencyCode": null} ?
            CURRENCY | {"amountMicros": -1.5} | {"amountMicros": "-1.5", "currencyCode": ""} ? | = | unknown ?
            CURRENCY | {"amountMicros": "12345678901234567890"} | {"amountMicros": "12345678901234567890", "currencyCode": ""} | = | {"amountMicros": 12345678901234567000, "currencyCode": null} ?
            CURRENCY | {"amountMicros": 12345678901234567890} | {"amountMicros": "12345678901234567000", "currencyCode": ""} ? | = | {"amountMicros": 12345678901234567000, "currencyCode": null} ?
            CURRENCY | {"amountMicros": "a lot"} | refused | = | =
            CURRENCY | {"amountMicros": ""} | refused | = | =
            CURRENCY | {"currencyCode": "EUR"} | {"amountMicros": null, "currencyCode": "EUR"} | = | =
            CURRENCY | 1000 | {"amountMicros": null, "currencyCode": ""} ? | = | refused

            EMAILS | {"primaryEmail": "Ada@Example.COM"} | {"primaryEmail": "ada@example.com", "additionalEmails": null} | = | {"primaryEmail": "ada@example.com", "additionalEmails": []}
            EMAILS | {"primaryEmail": "a@b.example", "additionalEmails": ["C@D.example"]} | {"primaryEmail": "a@b.example", "additionalEmails": ["c@d.example"]} | = | =
            EMAILS | {"primaryEmail": "not an email"} | {"primaryEmail": "not an email", "additionalEmails": null} | = | refused
            EMAILS | {"primaryEmail": " a@b.example "} | {"primaryEmail": " a@b.example ", "additionalEmails": null} | = | refused
            EMAILS | {"primaryEmail": "jürgen@b.example"} | {"primaryEmail": "jürgen@b.example", "additionalEmails": null} | = | unknown
            EMAILS | {"primaryEmail": 5} | refused | = | =
            EMAILS | "a@b.example" | {"primaryEmail": "", "additionalEmails": null} ? | = | refused
            EMAILS | null | refused | = | {"primaryEmail": "", "additionalEmails": []}

            RICH_TEXT_V2 | {"markdown": "# Hi"} | refused | unknown | =
            RICH_TEXT_V2 | {"blocknote": "[]"} | refused | = | unknown
            RICH_TEXT_V2 | {"markdown": "# Hi", "blocknote": null} | unknown | = | =
            RICH_TEXT_V2 | {"markdown": 1, "blocknote": null} | refused | = | =
            RICH_TEXT_V2 | null | refused | unknown | =
            RICH_TEXT_V2 | "text" | refused | = | =
            ACTOR | {"source": "IMPORT", "context": {}} | unknown | = | =
            ACTOR | {"source": 1} | unknown ? | = | =
            """;

    private record Outcome(State state, Object value, boolean isProblem) {
        static Outcome of(StoredForm form) {
            return new Outcome(form.state(), plain(form.value()), form.problem() != null);
        }

        static Outcome parse(String cell) {
            String text = cell.replaceFirst(" \\?$", "");
            boolean isProblem = !text.equals(cell);
            return switch (text) {
                case "refused" -> new Outcome(State.REFUSED, null, true);
                case "unknown" -> new Outcome(State.UNKNOWN, null, isProblem);
                default -> new Outcome(State.STORED, plain(json(text)), isProblem);
            };
        }

        private static Object plain(Object value) {
            if (value instanceof Map<?, ?> map) {
                Map<Object, Object> members = new HashMap<>();
                map.forEach((name, member) -> members.put(name, plain(member)));
                return members;
            }
            if (value instanceof List<?> list) {
                return list.stream().map(Outcome::plain).toList();
            }
            return value instanceof Number number ? (Object) number.doubleValue() : value;
        }
    }

    static Stream<Arguments> cells() {
        return TABLE.lines().filter(line -> !line.isBlank()).flatMap(line -> {
            String[] cells = line.split(" \\| ", -1);
            String[] stored = {cells[2], cells[3], cells[4]};
            for (int i = 1; i < stored.length; i++) {
                stored[i] = stored[i].equals("=") ? stored[i - 1] : stored[i];
            }
            return Stream.of(Storage.values())
                    .map(storage ->
                            Arguments.of(FieldType.valueOf(cells[0]), cells[1], storage, stored[storage.ordinal()]));
        });
    }

    @ParameterizedTest(name = "{0} {1} on {2}: {3}")
    @MethodSource("cells")
    void aValueIsStoredAsTheTableSays(FieldType type, String sent, Storage storage, String stored) {
        StoredForm form = create(storage, field(type, choices(type)), json(sent));
        assertThat(Outcome.of(form)).as("%s", form).isEqualTo(Outcome.parse(stored));
    }

    private static String[] choices(FieldType type) {
        boolean hasChoices = type == FieldType.SELECT || type == FieldType.MULTI_SELECT;
        return hasChoices ? new String[] {"NEW", "WON"} : new String[0];
    }

    @ParameterizedTest
    @EnumSource(Storage.class)
    void addressesKeepLatitudesAsTextUntilTwoPointTwentyOne(Storage storage) {
        StoredForm form = create(storage, FieldType.ADDRESS, Map.of("addressCity", "Oslo", "addressLat", "59.9"));
        assertThat(form.parts().get("addressLat").value())
                .isEqualTo(storage == Storage.V2_21 ? new BigDecimal("59.9") : "59.9");
    }

    static Stream<Arguments> javaValues() {
        return Stream.of(
                Arguments.of(FieldType.DATE_TIME, Instant.parse("2026-05-05T00:00:00Z"), "2026-05-05T00:00:00.000Z"),
                Arguments.of(
                        FieldType.DATE_TIME,
                        OffsetDateTime.parse("2026-05-05T02:00+02:00"),
                        "2026-05-05T00:00:00.000Z"),
                Arguments.of(
                        FieldType.DATE_TIME,
                        ZonedDateTime.of(2026, 5, 5, 2, 0, 0, 0, ZoneId.of("Europe/Oslo")),
                        "2026-05-05T00:00:00.000Z"),
                Arguments.of(FieldType.DATE_TIME, LocalDateTime.of(2026, 5, 5, 1, 0), "2026-05-05T01:00:00.000Z"),
                Arguments.of(FieldType.DATE_TIME, LocalDate.of(2026, 5, 5), "2026-05-05T00:00:00.000Z"),
                Arguments.of(FieldType.DATE_TIME, new Date(0), "1970-01-01T00:00:00.000Z"),
                Arguments.of(FieldType.DATE_TIME, new Timestamp(0), "1970-01-01T00:00:00.000Z"),
                Arguments.of(FieldType.DATE, java.sql.Date.valueOf("2026-05-05"), "2026-05-05"),
                Arguments.of(FieldType.UUID, new UUID(0x4000, 0x8000L << 48), "00000000-0000-4000-8000-000000000000"),
                Arguments.of(FieldType.TEXT, new StringBuilder("built"), "built"),
                Arguments.of(FieldType.SELECT, TimeUnit.DAYS, "DAYS"),
                Arguments.of(FieldType.ARRAY, new String[] {"a", "b"}, List.of("a", "b")),
                Arguments.of(FieldType.INTEGER, BigInteger.TEN, BigDecimal.TEN),
                Arguments.of(FieldType.INTEGER, 5.0, new BigDecimal("5")));
    }

    @ParameterizedTest
    @MethodSource("javaValues")
    void javaValuesAreWhatTheyAreSentAs(FieldType type, Object given, Object stored) {
        assertThat(create(Storage.V2_21, type, given).value()).isEqualTo(stored);
    }

    @Test
    void ofAClassThatIsNoJsonNothingIsSaid() {
        assertThat(create(Storage.V2_21, FieldType.TEXT, new Object()).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void notANumberIsNone() {
        assertThat(problem(Storage.V1_0, FieldType.NUMBER, Double.NaN)).startsWith("NaN is no number");
    }

    static Stream<Arguments> messages() {
        Field stage = field(FieldType.SELECT, "NEW", "SCREENING");
        return Stream.of(
                Arguments.of(
                        field(FieldType.FULL_NAME),
                        "Ada Lovelace",
                        "'Ada Lovelace' is no object: write {\"firstName\": …, \"lastName\": …}"),
                Arguments.of(field(FieldType.INTEGER), "1,200", "'1,200' is no number"),
                Arguments.of(field(FieldType.INTEGER), "5", "'5' is no number but text: write 5"),
                Arguments.of(
                        field(FieldType.DATE_TIME),
                        "05/06/2026",
                        "'05/06/2026' leaves open which is the month: write 2026-05-06"),
                Arguments.of(field(FieldType.DATE_TIME), "2026-02-30", "'2026-02-30' is no date that exists"),
                Arguments.of(stage, "screening", "'screening' is no choice: meant is perhaps SCREENING"),
                Arguments.of(stage, "x", "'x' is no choice: one of NEW, SCREENING"),
                Arguments.of(stage, 1, "1 is no choice: one of NEW, SCREENING"),
                Arguments.of(field(FieldType.SELECT), 1, "1 is no choice"),
                Arguments.of(
                        field(FieldType.INTEGER),
                        new BigInteger("12345678901234567890"),
                        "12345678901234567890 has more digits than Twenty keeps: it would store 12345678901234567000"),
                Arguments.of(
                        field(FieldType.CURRENCY),
                        Map.of("amountMicros", 1.5),
                        "amountMicros: 1.5 is no whole number of millionths"),
                Arguments.of(
                        field(FieldType.ADDRESS),
                        Map.of("addressCitty", "Oslo"),
                        "addressCitty: there is no such part: write addressCity"),
                Arguments.of(
                        field(FieldType.EMAILS),
                        Map.of("additionalEmails", List.of("a@b.example", "no address")),
                        "additionalEmails[1]: 'no address' is no e-mail address"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aProblemSaysWhereAndWhatIsRight(Field field, Object value, String message) {
        assertThat(create(Storage.V2_21, field, value).problem()).hasToString(message);
    }

    @Test
    void aLongValueIsCutInMessages() {
        assertThat(problem(Storage.V2_21, FieldType.INTEGER, "x".repeat(1_000))).hasSizeLessThan(100);
    }
}
