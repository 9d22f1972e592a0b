package io.github.cameltwenty.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Draws the charts of a page out of the tables that the benchmarks have printed for it, so that both say the same. */
public final class Charts {
    private static final String OF_CALLS = "| calls for 10,000 records |";
    private static final String OF_COSTS = "| | `twenty:` | `http:` route |";
    private static final String OF_RANGES = "| a call takes, ms |";
    private static final String OF_HEAP = "| | | heap at most, MB |";

    private Charts() {}

    /**
     * @param args the page
     */
    public static void main(String[] args) throws IOException {
        draw(Path.of(args[0]));
    }

    /** Into the directory {@code images} beside the page. */
    static void draw(Path page) throws IOException {
        Path images = page.resolveSibling("images");
        for (Map.Entry<String, String> chart : of(Files.readString(page)).entrySet()) {
            Files.writeString(images.resolve(chart.getKey()), chart.getValue());
        }
    }

    /** The charts as SVG, by the names of their files. */
    static Map<String, String> of(String page) {
        Map<String, String> charts = new LinkedHashMap<>();
        charts.put("calls.svg", SvgWriter.write(calls(MarkdownTable.in(page, OF_CALLS))));
        charts.put("times.svg", SvgWriter.write(times(MarkdownTable.in(page, OF_COSTS))));
        charts.put("ranges.svg", SvgWriter.write(ranges(MarkdownTable.in(page, OF_RANGES))));
        charts.put("memory.svg", SvgWriter.write(memory(MarkdownTable.in(page, OF_HEAP))));
        return charts;
    }

    private static BarChart calls(MarkdownTable table) {
        List<BarChart.Group> groups = table.rows().stream()
                .map(row -> new BarChart.Group(row.get(0), bars(row, 1, 2, 3)))
                .toList();
        return new BarChart(
                "Calls for 10,000 records", "fewer is better", table.titles().subList(1, 4), groups, true);
    }

    private static BarChart times(MarkdownTable table) {
        List<BarChart.Group> groups = table.rows().stream()
                .filter(row -> row.get(0).contains("µs/"))
                .map(row -> new BarChart.Group(row.get(0), bars(row, 1, 2, 4)))
                .toList();
        List<String> titles = table.titles();
        return new BarChart(
                "Time beside the same work without the component",
                "µs, shorter is better; each row has a scale of its own",
                List.of(titles.get(1), titles.get(2), titles.get(4)),
                groups,
                false);
    }

    private static BarChart ranges(MarkdownTable table) {
        Set<String> options = new LinkedHashSet<>();
        Map<String, List<BarChart.Bar>> seconds = new LinkedHashMap<>();
        for (List<String> row : table.rows()) {
            options.add(row.get(1).equals("none") ? "one walk" : row.get(1));
            seconds.computeIfAbsent(row.get(0), latency -> new ArrayList<>()).add(BarChart.Bar.of(row.get(3)));
        }
        List<BarChart.Group> groups = seconds.entrySet().stream()
                .map(latency -> new BarChart.Group("a call takes " + latency.getKey() + " ms", latency.getValue()))
                .toList();
        return new BarChart(
                "findAll of 10,000 records side by side",
                "seconds, shorter is better",
                List.copyOf(options),
                groups,
                true);
    }

    private static BarChart memory(MarkdownTable table) {
        List<BarChart.Group> groups = new ArrayList<>();
        String operation = "";
        for (List<String> row : table.rows()) {
            operation = row.get(0).isEmpty() ? operation : row.get(0);
            groups.add(new BarChart.Group(operation + ", " + row.get(1), bars(row, 2, 3)));
        }
        return new BarChart(
                "Heap in use, of 64 MB",
                "MB, less is better",
                List.of("at most", "of it after a garbage collection"),
                groups,
                true);
    }

    private static List<BarChart.Bar> bars(List<String> row, Integer... columns) {
        return Stream.of(columns)
                .map(column -> BarChart.Bar.of(row.get(column)))
                .toList();
    }
}
