package io.github.cameltwenty.dsl;

import com.palantir.javapoet.TypeSpec;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.records.GeneratedFiles;
import io.github.cameltwenty.records.GeneratedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the classes of {@code camel-twenty-endpointdsl} from the catalog and from the component's options, so that an option is
 * described in one place. That module's build runs it.
 */
public final class EndpointsGenerator {
    private static final String COMMENT = "Generated from the catalog and the options of the twenty: component";

    private EndpointsGenerator() {}

    /**
     * @param arguments the folder of the generated sources
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        GeneratedFiles.update(folder, generate(), GeneratedSource.start(COMMENT));
    }

    /** The source of each class by its path. */
    static Map<String, String> generate() {
        Map<String, String> files = new TreeMap<>();
        put(files, BuilderWriter.allSteps());
        put(files, BuilderWriter.allChanges());
        put(files, BuilderWriter.polls());
        put(files, BuilderWriter.webhooks());
        for (Operation operation : Operation.values()) {
            if (!operation.isConsumer()) {
                put(files, BuilderWriter.step(operation));
            }
        }
        for (ResourceKind kind : ResourceKind.values()) {
            put(files, ResourceWriter.kind(kind));
        }
        put(files, ResourceWriter.general());
        put(files, ResourceWriter.twenty());
        return files;
    }

    private static void put(Map<String, String> files, TypeSpec type) {
        GeneratedSource.put(files, DslNames.PACKAGE, type, COMMENT);
    }
}
