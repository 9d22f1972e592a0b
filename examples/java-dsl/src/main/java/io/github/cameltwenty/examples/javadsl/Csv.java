package io.github.cameltwenty.examples.javadsl;

import org.apache.camel.dataformat.bindy.csv.BindyCsvDataFormat;

final class Csv {
    private Csv() {}

    /** A list even for a file of one line. */
    static BindyCsvDataFormat of(Class<?> row) {
        BindyCsvDataFormat csv = new BindyCsvDataFormat(row);
        csv.setUnwrapSingleInstance(false);
        return csv;
    }
}
