package io.github.cameltwenty.maven;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.dsl.WorkspaceEndpoints;
import io.github.cameltwenty.records.GeneratedSource;
import java.io.File;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Writes the class {@code WorkspaceEndpoints}, with a method for each object of a Twenty workspace, and has the project compile it.
 * The project needs {@code camel-twenty-endpointdsl}.
 */
@Mojo(name = "generate-endpoints", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateEndpointsMojo extends GenerateMojo {
    /** Where the source goes: a source root of its own. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/twenty-endpoints", required = true)
    File outputDirectory;

    @Inject
    public GenerateEndpointsMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    Map<String, String> generate(JsonNode workspace) {
        return new WorkspaceEndpoints(packageName).generate(workspace);
    }

    @Override
    String comment() {
        return GeneratedSource.ENDPOINTS;
    }

    @Override
    File outputDirectory() {
        return outputDirectory;
    }
}
