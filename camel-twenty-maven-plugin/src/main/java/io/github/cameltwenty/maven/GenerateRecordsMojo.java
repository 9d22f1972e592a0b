package io.github.cameltwenty.maven;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.records.GeneratedSource;
import io.github.cameltwenty.records.RecordsGenerator;
import io.github.cameltwenty.records.RecordsSettings;
import java.io.File;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Writes Java records for the objects of a Twenty workspace, and has the project compile them. */
@Mojo(name = "generate-records", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateRecordsMojo extends GenerateMojo {
    /** Plural names of the objects to write records for, as {@code companies}; all where none is given. */
    @Parameter(property = "twenty.objects")
    Set<String> objects = Set.of();

    /** Plural names of objects to leave out. */
    @Parameter(property = "twenty.excludedObjects")
    Set<String> excludedObjects = Set.of();

    /**
     * The qualified name of the annotation for what may be null, as {@code org.jspecify.annotations.Nullable}. Where it is not
     * given, an annotation {@code Nullable} is written beside the records.
     */
    @Parameter(property = "twenty.nullableAnnotation")
    String nullableAnnotation;

    /** Where the sources go: a source root of its own. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/twenty", required = true)
    File outputDirectory;

    @Inject
    public GenerateRecordsMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    Map<String, String> generate(JsonNode workspace) {
        RecordsSettings records = new RecordsSettings(packageName, objects, excludedObjects, nullableAnnotation);
        return new RecordsGenerator(records).generate(workspace);
    }

    @Override
    String comment() {
        return GeneratedSource.RECORDS;
    }

    @Override
    File outputDirectory() {
        return outputDirectory;
    }
}
