package io.github.cameltwenty.internal.value;

import static io.github.cameltwenty.internal.value.Values.create;
import static io.github.cameltwenty.internal.value.Values.field;
import static io.github.cameltwenty.internal.value.Values.json;
import static io.github.cameltwenty.internal.value.Values.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.value.StoredForm.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private static StoredForm link(Storage storage, String link) {
        return create(storage, FieldType.LINKS, Map.of("primaryLinkUrl", link))
                .parts()
                .get("primaryLinkUrl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "https://Values.example                | https://values.example",
                "HTTPS://values.example/Path/          | https://values.example/Path",
                "https://values.example//              | https://values.example/",
                "https://values.example:443/a          | https://values.example/a",
                "http://values.example:080/            | http://values.example",
                "http://values.example:8080            | http://values.example:8080",
                "https://values.example?x=1            | https://values.example/?x=1",
                "https://values.example/#frag          | https://values.example/#frag",
                "https://values.example/a b            | https://values.example/a%20b",
                "https://values.example/jürgen         | https://values.example/j%C3%BCrgen",
                "https://values.example/j%C3%BCrgen    | https://values.example/j%C3%BCrgen",
                "https://values.example/%7Euser        | https://values.example/%7Euser",
                "https://values.example/a/../b         | https://values.example/b",
                "https://values.example/a/%2E%2e/b     | https://values.example/b",
                "https://values.example/a/./           | https://values.example/a",
                "https://values.example/a/..           | https://values.example",
                "https://values.example/a/.?x          | https://values.example/a/?x",
                "https://:@values.example              | https://values.example",
                "https://values.example\\a\\b          | https://values.example/a/b",
                "https:///values.example               | https://values.example",
                "https://values.example/<\"{`}>        | https://values.example/%3C%22%7B%60%7D%3E",
                "https://values.example/a?'<\"{`}>     | https://values.example/a?%27%3C%22{`}%3E",
                "https://values.example/a#'<\"{`}>     | https://values.example/a#'%3C%22{%60}%3E",
                "https://values.example/?x=/           | https://values.example/?x=",
                "https://müller.example                | https://xn--mller-kva.example",
                "https://MÜLLER.example                | https://xn--mller-kva.example",
                "https://xn--mller-kva.example         | https://xn--mller-kva.example",
                "https://日本。example                  | https://xn--wgv71a.example",
                "https://🚀.example                    | https://xn--158h.example",
                "http://localhost:3000/                | http://localhost:3000",
                "http://127.0.0.1                      | http://127.0.0.1"
            })
    void aLinkIsStoredAsAUrlParserWritesIt(String sent, String stored) {
        for (Storage storage : Storage.values()) {
            assertThat(link(storage, sent)).as("%s", storage).isEqualTo(StoredForm.stored(stored));
        }
    }

    @ParameterizedTest
    @EnumSource(Storage.class)
    void blanksAtTheEndsAreDropped(Storage storage) {
        assertThat(link(storage, " https://values.example\n")).isEqualTo(StoredForm.stored("https://values.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"values.example", "www.Values.example/A b/", " dom.example ", "192.168.0.1", "müller.example"})
    void aLinkWithoutASchemeIsStoredAsItIs(String sent) {
        assertThat(link(Storage.V2_21, sent)).isEqualTo(StoredForm.stored(sent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n/a",
                "ftp://values.example/x",
                "Https://values.example",
                "https:/values.example",
                " ",
                "example",
                "https://",
                "https://a b.example",
                "https://a..example",
                "https://-a.example",
                "https://a.example:x",
                "https://a.example:65536",
                "https://1.2.3",
                "https://256.1.1.1",
                "https://[::1]",
                "2/toto",
                "lydia,com"
            })
    void whatIsNoLinkIsRefused(String sent) {
        for (Storage storage : Storage.values()) {
            assertThat(link(storage, sent).state()).as("%s", storage).isEqualTo(State.REFUSED);
        }
    }

    @Test
    void aRefusalSaysWhatIsRight() {
        assertThat(problem(Storage.V1_0, FieldType.LINKS, Map.of("primaryLinkUrl", "n/a")))
                .isEqualTo("primaryLinkUrl: 'n/a' is no link: 'n' is no host: write one with a dot, as example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"values.example:8080/x", "localhost:3000", "mailto:ada@values.example"})
    void aColonWithoutASchemeShouldNotBeSent(String sent) {
        assertThat(link(Storage.V2_21, sent).problem().message()).endsWith("write https:// before it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://straße.example",
                "https://φίλος.example",
                "https://xn--zz--.example",
                "https://a.example/^"
            })
    void whatJavaOrNodeReadsOtherwiseIsNotKnown(String sent) {
        StoredForm form = link(Storage.V2_21, sent);
        assertThat(form.state()).isEqualTo(State.UNKNOWN);
        assertThat(form.problem()).isNull();
    }

    @Test
    void onePointZeroKeepsUserAndPassword() {
        assertThat(link(Storage.V1_0, "https://user:pw@values.example"))
                .isEqualTo(StoredForm.stored("https://user:pw@values.example"));
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_10", "V2_21"})
    void laterVersionsDropUserAndPassword(Storage storage) {
        StoredForm form = link(storage, "https://user:pw@values.example");
        assertThat(form.value()).isEqualTo("https://values.example");
        assertThat(form.problem().message()).contains("leave them out");
    }

    @Test
    void onePointZeroKeepsAnEmptyQuery() {
        assertThat(link(Storage.V1_0, "https://values.example/?").value()).isEqualTo("https://values.example/?");
        assertThat(link(Storage.V1_10, "https://values.example/?").value()).isEqualTo("https://values.example");
    }

    @Test
    void secondaryLinksAreStoredInTheSameWay() {
        Object sent = Map.of(
                "primaryLinkUrl",
                "https://values.example",
                "secondaryLinks",
                List.of(Map.of("url", "HTTPS://B.example/", "label", "b")));
        assertThat(create(Storage.V2_21, FieldType.LINKS, sent)
                        .parts()
                        .get("secondaryLinks")
                        .value())
                .isEqualTo(List.of(Map.of("url", "https://b.example", "label", "b")));
    }

    @Test
    void ofSecondaryLinksTheOneThatIsWrongIsNamed() {
        Object sent = Map.of(
                "primaryLinkUrl",
                "https://values.example",
                "secondaryLinks",
                List.of(Map.of("url", "b.example"), Map.of("url", "n/a")));
        assertThat(create(Storage.V1_0, FieldType.LINKS, sent).problem().path()).isEqualTo("secondaryLinks[1].url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"https://b.example\"",
                "[\"https://b.example\"]",
                "[{\"url\": \"\"}]",
                "[{\"url\": \"b.example\", \"title\": \"b\"}]",
                "[{\"url\": \"b.example\", \"label\": 5}]",
                "[{\"url\": \"https://user@b.example\"}]"
            })
    void secondaryLinksThatAreNotStoredAsMeantShouldNotBeSent(String secondary) {
        Map<String, Object> sent = Map.of("primaryLinkUrl", "a.example", "secondaryLinks", json(secondary));
        assertThat(problem(Storage.V1_10, FieldType.LINKS, sent)).startsWith("secondaryLinks");
    }

    @Test
    void aLinkThatIsNoTextIsDroppedByLenientServers() {
        Map<String, Object> sent = Map.of("primaryLinkUrl", 5);
        StoredForm lenient = create(Storage.V1_0, FieldType.LINKS, sent);
        assertThat(lenient.parts().get("primaryLinkUrl")).isEqualTo(StoredForm.changed(null, "5 is no link"));
        assertThat(create(Storage.V2_21, FieldType.LINKS, sent).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void controlCharactersShouldNotBeSent() {
        assertThat(link(Storage.V1_0, "https://values.example/\u0001").problem().message())
                .contains("control character");
        assertThat(link(Storage.V1_0, "https://values.example/\0").state()).isEqualTo(State.REFUSED);
    }

    @Test
    void blanksThatAUrlParserDoesNotKnowShouldNotBeSent() {
        assertThat(link(Storage.V1_0, "\u00A0https://values.example").problem().message())
                .endsWith("has blanks at its ends: leave them out");
    }

    @Test
    void aLabelWithoutALinkIsDropped() {
        Object sent = Map.of("primaryLinkLabel", "New");
        assertThat(problem(Storage.V1_0, FieldType.LINKS, sent))
                .isEqualTo("primaryLinkLabel: a label without a primaryLinkUrl is dropped");
    }

    @Test
    void secondaryLinksAloneShouldNotBeSent() {
        Object sent = Map.of("secondaryLinks", List.of(Map.of("url", "b.example")));
        assertThat(problem(Storage.V2_21, FieldType.LINKS, sent)).contains("becomes the primaryLinkUrl");
    }

    @Test
    void anUpdateReplacesALinkAsAWhole() {
        Map<String, Object> stored = Map.of(
                "primaryLinkUrl", "https://values.example",
                "primaryLinkLabel", "Lab",
                "secondaryLinks", List.of(Map.of("url", "https://b.example", "label", "b")));
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("primaryLinkUrl", "https://values.example");
        emptied.put("primaryLinkLabel", null);
        emptied.put("secondaryLinks", null);
        assertThat(new ValueRules(Storage.V1_10)
                        .update(field(FieldType.LINKS), Map.of("primaryLinkUrl", "https://values.example"), stored)
                        .value())
                .isEqualTo(emptied);
    }
}
