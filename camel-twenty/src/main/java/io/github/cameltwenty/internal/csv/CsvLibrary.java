package io.github.cameltwenty.internal.csv;

/** The CSV parser is optional, as most routes need none. */
public final class CsvLibrary {
    private static final String PARSER = "org.apache.commons.csv.CSVParser";

    private CsvLibrary() {}

    /**
     * @throws IllegalArgumentException where the parser is not on the class path, naming it
     */
    public static void require() {
        try {
            Class.forName(PARSER, false, CsvLibrary.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "CSV needs org.apache.commons:commons-csv on the class path, which camel-csv also brings", e);
        }
    }
}
