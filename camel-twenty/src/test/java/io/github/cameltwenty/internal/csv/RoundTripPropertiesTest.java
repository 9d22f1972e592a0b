package io.github.cameltwenty.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyUnknownColumns;
import io.github.cameltwenty.internal.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read again with the same values, whatever the texts, and nothing in it is a formula. */
class RoundTripPropertiesTest {
    private static final StubWorkspace WORKSPACE = StubWorkspace.withEachType();

    private static final Arbitrary<String> TEXTS = Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(12).filter(text -> text.chars()
                    .noneMatch(RoundTripPropertiesTest::isHalf)),
            Arbitraries.strings().withChars("=+-@\t\r\n\",; 'a\u200D\uFEFF").ofMaxLength(6),
            Arbitraries.of("=1+1", "@SUM(A1)", "+49 30 1234", "-5", "\tx", "\r", "null", "[]", " padded ", "\u200D=x"));

    private static boolean isHalf(int character) {
        return Character.isSurrogate((char) character);
    }

    private static CsvSheets sheets(Locale locale, char delimiter) {
        return new CsvSheets(
                new CsvSettings(
                        "rockets",
                        delimiter,
                        null,
                        new Manner(locale, ZoneOffset.UTC),
                        TwentyUnknownColumns.refuse,
                        Map.of(),
                        List.of(),
                        delimiter == ';'),
                WORKSPACE);
    }

    private static byte[] written(CsvSheets sheets, List<Map<String, Object>> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(records.iterator(), out);
        return out.toByteArray();
    }

    private static List<Object> read(CsvSheets sheets, byte[] file) throws IOException {
        List<Object> records = new ArrayList<>();
        sheets.read(
                        new ByteArrayInputStream(file),
                        null,
                        new CsvSheets.Outcome(null, new AtomicInteger(), IllegalStateException::new))
                .forEachRemaining(records::add);
        return records;
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadAgain(
            @ForAll("records") List<Map<String, Object>> records,
            @ForAll("locales") String locale,
            @ForAll("delimiters") char delimiter)
            throws IOException {
        CsvSheets sheets = sheets(locale.isEmpty() ? null : Locale.forLanguageTag(locale), delimiter);

        List<Object> read = read(sheets, written(sheets, records));

        assertThat(read)
                .isEqualTo(records.stream().map(RoundTripPropertiesTest::said).toList());
    }

    @Property(tries = 300)
    void noCellIsAFormula(@ForAll("texts") String text) throws IOException {
        byte[] file = written(sheets(null, ','), List.of(Map.of("thetext", text, "thenumber", 1)));

        RowReader rows =
                RowReader.open(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8), ',');
        rows.next();
        assertThat(rows.next().cells()).noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0);
    }

    /** Without what says nothing, which an empty cell stands for. */
    private static Object said(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, Object> said = new HashMap<>();
        map.forEach((name, inner) -> {
            Object one = inner instanceof Map<?, ?> && !name.equals("therawjson") && !name.equals("context")
                    ? said(inner)
                    : inner;
            if (one != null && !"".equals(one) && !Map.of().equals(one)) {
                said.put(name, one);
            }
        });
        return said;
    }

    @Provide
    Arbitrary<String> texts() {
        return TEXTS;
    }

    @Provide
    Arbitrary<String> locales() {
        return Arbitraries.of("", "de-DE", "fr-FR", "en-US", "de-CH");
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t');
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> records() {
        Arbitrary<Number> numbers = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
                .ofScale(6)
                .map(NumberCell::value);
        Arbitrary<List<String>> lists = TEXTS.list().ofMaxSize(3);
        Arbitrary<List<String>> choices = Arbitraries.of("A", "B").list().ofMaxSize(3);
        Map<String, Arbitrary<?>> fields = new HashMap<>();
        fields.put("thetext", TEXTS);
        fields.put("theuuid", Arbitraries.create(UUID::randomUUID).map(UUID::toString));
        fields.put("thenumber", numbers);
        fields.put("theboolean", Arbitraries.of(true, false));
        fields.put("thedate", Arbitraries.longs().between(-100_000, 100_000).map(day -> LocalDate.ofEpochDay(day)
                .toString()));
        fields.put(
                "thedatetime",
                Arbitraries.longs().between(0, 4_000_000_000_000L).map(milli -> Instant.ofEpochMilli(milli)
                        .toString()));
        fields.put("theselect", Arbitraries.of("A", "B"));
        fields.put("themultiselect", choices);
        fields.put("thearray", lists);
        fields.put("therawjson", TEXTS.map(text -> Map.of("text", text, "list", List.of(1, text))));
        fields.put(
                "thelinks",
                parts(Map.of(
                        "primaryLinkUrl",
                        TEXTS,
                        "primaryLinkLabel",
                        TEXTS,
                        "secondaryLinks",
                        TEXTS.map(text -> List.of(Map.of("url", text, "label", text))))));
        fields.put(
                "thecurrency",
                parts(Map.of(
                        "amountMicros",
                                Arbitraries.longs()
                                        .between(-1L << 52, 1L << 52)
                                        .map(micros -> NumberCell.value(BigDecimal.valueOf(micros))),
                        "currencyCode", Arbitraries.of("EUR", "USD"))));
        fields.put("theaddress", parts(Map.of("addressCity", TEXTS, "addressPostcode", TEXTS, "addressLat", numbers)));
        fields.put(
                "thephones",
                parts(Map.of(
                        "primaryPhoneNumber", TEXTS,
                        "primaryPhoneCallingCode", Arbitraries.of("+49", "+1"),
                        "additionalPhones", TEXTS.map(text -> List.of(Map.of("number", text))))));
        fields.put("theemails", parts(Map.of("primaryEmail", TEXTS, "additionalEmails", lists)));
        fields.put("thefullname", parts(Map.of("firstName", TEXTS, "lastName", TEXTS)));
        fields.put("therichtextv2", parts(Map.of("markdown", TEXTS, "blocknote", TEXTS)));
        fields.put("theactor", parts(Map.of("source", Arbitraries.of("API", "IMPORT"), "name", TEXTS)));
        fields.put("ownerId", Arbitraries.create(UUID::randomUUID).map(UUID::toString));
        return parts(fields).list().ofMaxSize(4).map(records -> records.stream()
                .filter(RoundTripPropertiesTest::saysSomething)
                .toList());
    }

    /** A row of blanks is none. */
    private static boolean saysSomething(Object value) {
        return value instanceof Map<?, ?> map
                ? map.values().stream().anyMatch(RoundTripPropertiesTest::saysSomething)
                : !(value instanceof String text) || !text.isBlank();
    }

    /** Some of them. */
    private static Arbitrary<Map<String, Object>> parts(Map<String, Arbitrary<?>> fields) {
        Arbitrary<Map<String, Object>> maps = Arbitraries.just(Map.of());
        for (Map.Entry<String, Arbitrary<?>> field : fields.entrySet()) {
            Arbitrary<Object> values =
                    field.getValue().map(value -> (Object) value).injectNull(0.3);
            maps = maps.flatMap(before -> values.map(value -> {
                Map<String, Object> more = new HashMap<>(before);
                if (value != null) {
                    more.put(field.getKey(), value);
                }
                return more;
            }));
        }
        return maps;
    }

    /** A bean is written as the map that it stands for. */
    record Rocket(String thetext, int thenumber) {}

    @Property(tries = 1)
    void beansAreRecordsToo() throws IOException {
        CsvSheets sheets = sheets(null, ',');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(List.of(new Rocket("Ariane", 5)).iterator(), out);

        assertThat(Json.write(read(sheets, out.toByteArray()))).isEqualTo("[{\"thetext\":\"Ariane\",\"thenumber\":5}]");
    }
}
