package io.github.cameltwenty.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is let through at a glance is what the rules of each version let through. */
class PlainValueTest {
    private static final List<Object> ONE = Arrays.asList(
            "",
            "a",
            "ä",
            "\0",
            "\uD83D",
            "\uD83D\uDE00",
            "5",
            "n/a",
            "example.com",
            "https://example.com/a-b_C/",
            "http://example.com/a.b",
            "example.5",
            "a.b:80",
            0,
            -5,
            1L << 53,
            (1L << 53) - 1,
            1.5,
            Double.NaN,
            Long.MIN_VALUE,
            true,
            List.of(),
            List.of("a"),
            Map.of(),
            Map.of("url", "a"),
            'c');

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> one = Arbitraries.of(ONE);
        List<String> names = new ArrayList<>(List.of("nope"));
        Catalog.twenty().composites().values().forEach(parts -> names.addAll(parts.keySet()));
        Arbitrary<Object> composite =
                Arbitraries.maps(Arbitraries.of(names), one).ofMaxSize(3).map(HashMap::new);
        return Arbitraries.oneOf(one, composite);
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void isStoredByEveryVersionAsItIsMeant(
            @ForAll("values") Object value, @ForAll FieldType type, @ForAll Storage storage) {
        assertThat(!PlainValue.isOne(type, value)
                        || Values.create(storage, type, value).problem() == null)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | \"Ada\"",
                "BOOLEAN | true",
                "NUMBER | 250",
                "FULL_NAME | {\"firstName\": \"Ada\", \"lastName\": \"\"}",
                "ADDRESS | {\"addressCity\": \"Cork\", \"addressLat\": null}",
                "CURRENCY | {\"amountMicros\": null, \"currencyCode\": \"EUR\"}",
                "LINKS | {\"primaryLinkUrl\": \"https://acme.example/about-us\", \"primaryLinkLabel\": \"Acme\"}",
                "RAW_JSON | {\"any\": [1, true, null, {\"shape\": \"\"}]}",
                "LINKS | {\"primaryLinkUrl\": \"\", \"primaryLinkLabel\": null, \"secondaryLinks\": []}"
            })
    void knowsTheUsualOnes(FieldType type, String json) {
        assertThat(PlainValue.isOne(type, Values.json(json))).isTrue();
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void isALinkThatEveryVersionStoresAsItIsMeant(@ForAll("links") String link, @ForAll Storage storage) {
        StoredForm stored = Values.create(storage, FieldType.LINKS, Map.of(LinkParts.URL, link));

        assertThat(stored.isStored() && stored.problem() == null || !Links.isPlain(link))
                .isTrue();
    }

    @Provide
    Arbitrary<String> links() {
        Arbitrary<String> ends =
                Arbitraries.strings().withChars("az5A-._/:?#@%\\ä \0").ofMaxLength(6);
        return Arbitraries.of("", "http://", "https://", "https://a.z", "a.z/", "HTTPS://a.z/", "https://a-z.a.z/")
                .flatMap(beginning -> ends.map(end -> beginning + end));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | 5",
                "NUMBER | 9007199254740993",
                "FULL_NAME | {\"nope\": \"\"}",
                "LINKS | {\"primaryLinkUrl\": \"n/a\"}",
                "LINKS | {\"primaryLinkUrl\": \"\", \"primaryLinkLabel\": \"Acme\"}",
                "LINKS | {\"nope\": null}",
                "LINKS | {\"primaryLinkUrl\": []}"
            })
    void leavesOthersToTheRules(FieldType type, String json) {
        assertThat(PlainValue.isOne(type, Values.json(json))).isFalse();
    }
}
