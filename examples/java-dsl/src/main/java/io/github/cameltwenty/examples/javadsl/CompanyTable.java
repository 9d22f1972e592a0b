package io.github.cameltwenty.examples.javadsl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Companies with their people, one person a line. */
final class CompanyTable {
    private static final List<String> TITLES = List.of("Company", "City", "Employees", "Person", "Job title");
    private static final int EMPLOYEES = TITLES.indexOf("Employees");

    private final List<List<String>> rows = new ArrayList<>();

    private CompanyTable() {
        rows.add(TITLES);
    }

    static CompanyTable of(List<Company> companies) {
        CompanyTable table = new CompanyTable();
        companies.forEach(table::add);
        return table;
    }

    private void add(Company company) {
        List<String> cells =
                List.of(text(company.name()), text(company.address().addressCity()), employees(company));
        if (company.people().length == 0) {
            addRow(cells, "–", "");
        }
        List<Person> people = Stream.of(company.people())
                .sorted(Comparator.comparing(person -> person.name().toString()))
                .toList();
        for (Person person : people) {
            boolean first = person == people.get(0);
            addRow(first ? cells : List.of("", "", ""), person.name().toString(), text(person.jobTitle()));
        }
    }

    private void addRow(List<String> company, String person, String jobTitle) {
        List<String> row = new ArrayList<>(company);
        row.add(person);
        row.add(jobTitle);
        rows.add(row);
    }

    private static String employees(Company company) {
        return company.employees() == null ? "" : String.format(Locale.ROOT, "%,d", company.employees());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    List<String> lines() {
        int[] widths = IntStream.range(0, TITLES.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines =
                new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
        lines.add(1, IntStream.of(widths).mapToObj("─"::repeat).collect(Collectors.joining("  ")));
        return lines;
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> aligned(row.get(column), widths[column], column == EMPLOYEES))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String aligned(String cell, int width, boolean right) {
        String padding = " ".repeat(width - width(cell));
        return right ? padding + cell : cell + padding;
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
