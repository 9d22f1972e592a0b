package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a filter in YAML says is what Twenty gets, encoded once. */
class SpecialCharactersTest {
    private static TwentySandbox twenty;
    private static YamlExample example;

    @BeforeAll
    static void start(@TempDir Path folder) {
        twenty = TwentySandbox.start();
        example = new YamlExample(twenty, folder, "classpath:special-characters.yaml").start();
    }

    @AfterAll
    static void stop() {
        example.close();
        twenty.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    parameters     | and(name[eq]:"Müller + Söhne #1",employees[gte]:1)
                    raw-parameters | name[eq]:"A & B + C"
                    percent-at-the-end | name[ilike]:"North%"
                    raw-in-uri     | name[eq]:"Müller & Söhne + Co. 100 %"
                    raw-braces     | and(name[eq]:"A & B",employees[gte]:1)
                    brackets       | or(name[in]:["A + B","C # D"],address.addressCity[eq]:"Köln")
                    """)
    void filtersArriveAsWritten(String route, String filter) {
        assertThat(filterSentBy(route, null)).isEqualTo(filter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    header  | Müller & Söhne + Co. 100 %
                    header  | 20%20 #1 ?x=y
                    dynamic | Müller & Söhne + Co. 100 %
                    dynamic | 20%20 #1 ?x=y
                    """)
    void valuesOfTheMessageArriveAsTheyAre(String route, String name) {
        assertThat(filterSentBy(route, name)).isEqualTo("name[eq]:\"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x\",name[neq]:\"y", "x\"),not(name[eq]:\"y", "x\")&baseUrl=http://127.0.0.1:9/&orderBy=RAW(id"})
    void aValueOfTheMessageAddsNoCondition(String name) {
        int before = twenty.requests().size();

        Exchange done = template()
                .send("direct:header", exchange -> exchange.getMessage().setBody(name));

        assertThat(done.getException() != null
                        || done.getMessage().getBody(List.class).isEmpty())
                .isTrue();
        assertThat(twenty.requests().size() - before).isLessThan(2);
    }

    @Test
    void fieldsArriveAsWritten() {
        template().sendBody("direct:fields", null);

        assertThat(last().body()).contains("Müller & Söhne + Co. 100 %", "Köln \\\"Süd\\\"");
    }

    private static String filterSentBy(String route, Object body) {
        template().sendBody("direct:" + route, body);
        Map<String, String> query = Stream.of(last().rawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return query.get("filter");
    }

    private static ProducerTemplate template() {
        return example.template();
    }

    private static SandboxRequest last() {
        return twenty.requests().get(twenty.requests().size() - 1);
    }
}
