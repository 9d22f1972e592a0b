package io.github.cameltwenty.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.ClassPath;
import io.github.cameltwenty.TwentyCsvDataFormat;
import java.io.IOException;
import java.net.URLClassLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever has no CSV needs no parser for it. */
class CsvLibraryTest {
    private final URLClassLoader withoutParser = ClassPath.without("commons-csv-.*");

    @AfterEach
    void close() throws IOException {
        withoutParser.close();
    }

    @Test
    void theDataFormatCanBeMadeWithoutTheParser() throws Exception {
        Class<?> csv = withoutParser.loadClass(TwentyCsvDataFormat.class.getName());

        assertThat(csv.getConstructor(String.class).newInstance("people")).isNotNull();
    }

    @Test
    void theMissingLibraryIsNamed() throws Exception {
        Class<?> library = withoutParser.loadClass(CsvLibrary.class.getName());

        assertThatThrownBy(() -> library.getMethod("require").invoke(null))
                .hasRootCauseInstanceOf(ClassNotFoundException.class)
                .cause()
                .hasMessageContaining("CSV needs org.apache.commons:commons-csv on the class path");
    }
}
