package io.github.cameltwenty.examples.benchmarks;

import io.github.cameltwenty.sandbox.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Counts the calls that each bulk operation takes, with its defaults, on each Twenty in memory, and prints a table of them. */
public final class CallsBench {
    private static final String BEGIN = "<!-- counted by CallsBench -->";
    private static final String END = "<!-- end of what is counted -->";
    private static final List<Dialect> DIALECTS = List.of(Dialect.V1_0, Dialect.V1_10, Dialect.V2_21);

    private CallsBench() {}

    /**
     * @param args the page that takes the table; printed where there is none
     */
    public static void main(String[] args) throws IOException {
        String table = table(10_000);
        if (args.length == 0) {
            System.out.print(table);
        } else {
            Path page = Path.of(args[0]);
            Files.writeString(page, in(Files.readString(page), table));
            Charts.draw(page);
        }
        System.exit(0);
    }

    static String table(int records) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "| calls for %,d records | 1.0.3 | November 2025 | 2.21 |%n| --- | --- | --- | --- |%n",
                records));
        for (CountedOperation operation : CountedOperation.values()) {
            table.append("| ").append(operation.title());
            DIALECTS.forEach(dialect -> table.append(" | ").append(shown(operation.count(dialect, records))));
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String shown(OptionalLong calls) {
        return calls.isEmpty() ? "not there" : String.format(Locale.ROOT, "%,d", calls.getAsLong());
    }

    /** The page with this table in the place of the one that it has. */
    static String in(String page, String table) {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        return page.substring(0, begin) + "\n" + table + page.substring(page.indexOf(END));
    }
}
