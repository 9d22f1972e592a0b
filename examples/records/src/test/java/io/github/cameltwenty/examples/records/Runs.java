package io.github.cameltwenty.examples.records;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The example run on a sandbox. */
final class Runs {
    static final Path DOCUMENT = Path.of("src/main/twenty/openapi.json");

    private Runs() {}

    static TwentySandbox sandbox() throws IOException {
        return TwentySandbox.start(TwentySandbox.options().catalog(RecordsExample.catalog(DOCUMENT)));
    }

    static String run(TwentySandbox twenty) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new RecordsExample(new PrintStream(printed, true, StandardCharsets.UTF_8)).runOn(twenty);
        return printed.toString(StandardCharsets.UTF_8);
    }
}
