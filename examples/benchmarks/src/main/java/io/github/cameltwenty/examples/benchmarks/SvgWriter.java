package io.github.cameltwenty.examples.benchmarks;

import java.util.List;
import java.util.Locale;

/** Writes a chart as SVG that needs nothing besides itself. */
final class SvgWriter {
    /** Told apart with any sight of colours (Paul Tol's bright scheme). */
    private static final List<String> COLOURS = List.of("#4477aa", "#ee6677", "#228833", "#ccbb44", "#aa3377");

    static final int MOST_SERIES = COLOURS.size();

    private static final String INK = "#1d1f27";
    private static final String PALE = "#5b6472";
    private static final int WIDTH = 880;
    private static final int MARGIN = 24;
    private static final int LABELS = 320;
    private static final int NUMBERS = 90;
    private static final int BAR = 13;
    private static final int BETWEEN_BARS = 3;
    private static final int BETWEEN_GROUPS = 14;
    private static final int LETTER = 7;
    private static final int LONGEST_BAR = WIDTH - 2 * MARGIN - LABELS - NUMBERS;

    private final BarChart chart;
    private final StringBuilder svg = new StringBuilder();
    private int y = MARGIN;

    private SvgWriter(BarChart chart) {
        this.chart = chart;
    }

    static String write(BarChart chart) {
        return new SvgWriter(chart).write();
    }

    private String write() {
        y += 16;
        text(MARGIN, y, "start", 17, INK, chart.title());
        y += 20;
        text(MARGIN, y, "start", 12, PALE, chart.unit());
        y += 20;
        legend();
        y += BETWEEN_GROUPS;
        chart.groups().forEach(this::group);
        String head = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="Helvetica, Arial, sans-serif" role="img">
                  <title>%3$s</title>
                  <rect width="%1$d" height="%2$d" rx="12" fill="#f6f7f9"/>
                """.formatted(WIDTH, y + MARGIN - BETWEEN_GROUPS, escaped(chart.title() + ", " + chart.unit()));
        return head + svg + "</svg>\n";
    }

    private void legend() {
        int x = MARGIN;
        for (int i = 0; i < chart.series().size(); i++) {
            String name = chart.series().get(i);
            bar(x, y - BAR + 2, BAR, i);
            text(x + BAR + 6, y, "start", 12, INK, name);
            x += BAR + 6 + name.length() * LETTER + MARGIN;
        }
    }

    private void group(BarChart.Group group) {
        int begin = MARGIN + LABELS;
        int height = group.bars().size() * (BAR + BETWEEN_BARS) - BETWEEN_BARS;
        text(begin - 10, y + height / 2 + 4, "end", 12, INK, group.title());
        double longest = chart.isOneScale() ? chart.longest() : group.longest();
        for (int i = 0; i < group.bars().size(); i++) {
            BarChart.Bar bar = group.bars().get(i);
            int length = longest == 0 ? 0 : (int) Math.round(bar.value() / longest * LONGEST_BAR);
            bar(begin, y, length, i);
            text(begin + length + 6, y + BAR - 2, "start", 12, PALE, bar.shown());
            y += BAR + BETWEEN_BARS;
        }
        y += BETWEEN_GROUPS - BETWEEN_BARS;
    }

    private void bar(int x, int top, int length, int series) {
        line(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>",
                x, top, length, BAR, COLOURS.get(series));
    }

    private void text(int x, int base, String anchor, int size, String colour, String text) {
        line(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\">%s</text>",
                x, base, anchor, size, colour, escaped(text));
    }

    private void line(String format, Object... values) {
        svg.append("  ").append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
