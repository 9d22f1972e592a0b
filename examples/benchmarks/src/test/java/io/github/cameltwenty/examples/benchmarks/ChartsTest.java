package io.github.cameltwenty.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The charts of the page about performance say what its tables say. */
class ChartsTest {
    private static final Path DOCS = Path.of("../../docs");

    private static String page() throws IOException {
        return Files.readString(DOCS.resolve("performance.md"));
    }

    private static List<String> texts(String svg) throws Exception {
        NodeList texts = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of("calls.svg", "| calls for 10,000 records |", List.of(1, 2, 3)),
                Arguments.of("times.svg", "| | `twenty:` | `http:` route |", List.of(1, 2, 4)),
                Arguments.of("ranges.svg", "| a call takes, ms |", List.of(3)),
                Arguments.of("memory.svg", "| | | heap at most, MB |", List.of(2, 3)));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aChartShowsEachFigureOfItsTable(String chart, String table, List<Integer> columns) throws Exception {
        List<String> figures = MarkdownTable.in(page(), table).rows().stream()
                .filter(row -> !row.get(0).contains(" KB allocated"))
                .flatMap(row -> columns.stream().map(row::get))
                .toList();

        assertThat(texts(Charts.of(page()).get(chart))).containsSubsequence(figures);
    }

    @Test
    void thePageShowsTheChartsOfItsTables() throws IOException {
        for (Map.Entry<String, String> chart : Charts.of(page()).entrySet()) {
            assertThat(page()).contains("(images/" + chart.getKey() + ")");
            assertThat(DOCS.resolve("images").resolve(chart.getKey()))
                    .as("drawn by exec:java@charts")
                    .hasContent(chart.getValue());
        }
    }

    @Test
    void aBarIsAsLongAsItsShareOfTheLongest() {
        BarChart chart = new BarChart(
                "Halves",
                "one & all",
                List.of("<a>", "b"),
                List.of(new BarChart.Group("group", List.of(BarChart.Bar.of("1,000"), BarChart.Bar.of("500")))),
                true);

        assertThat(SvgWriter.write(chart)).contains("width=\"422\"", "width=\"211\"");
    }

    @Test
    void whatIsNoNumberIsToldWithoutABar() {
        assertThat(BarChart.Bar.of("not there")).isEqualTo(new BarChart.Bar(0, "not there"));
    }

    @Test
    void eachRowMayHaveAScaleOfItsOwn() {
        List<BarChart.Group> groups = List.of(
                new BarChart.Group("small", List.of(BarChart.Bar.of("1"))),
                new BarChart.Group("large", List.of(BarChart.Bar.of("90"))));

        String svg = SvgWriter.write(new BarChart("Rows", "any", List.of("one"), groups, false));

        assertThat(svg.lines().filter(line -> line.contains("width=\"422\""))).hasSize(2);
    }
}
