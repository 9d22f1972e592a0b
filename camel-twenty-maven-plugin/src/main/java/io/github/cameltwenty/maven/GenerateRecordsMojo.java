package io.github.cameltwenty.maven;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.records.GeneratedFiles;
import io.github.cameltwenty.records.RecordsGenerator;
import io.github.cameltwenty.records.RecordsSettings;
import io.github.cameltwenty.records.WorkspaceDocument;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Writes Java records for the objects of a Twenty workspace, and has the project compile them. */
@Mojo(name = "generate-records", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateRecordsMojo extends AbstractMojo {
    private final SettingsDecrypter decrypter;

    /** The workspace's OpenAPI document as a file; see the goal {@code download-document}. Either this or {@code baseUrl}. */
    @Parameter(property = "twenty.document")
    File document;

    /**
     * The address of a workspace to ask for its document in each build. Its API key comes from {@code serverId}, or else from
     * the environment variable {@code TWENTY_API_KEY}.
     */
    @Parameter(property = "twenty.baseUrl")
    String baseUrl;

    /** The id of a server of settings.xml that has the API key as its password. */
    @Parameter(property = "twenty.serverId")
    String serverId;

    /** The package of the records. */
    @Parameter(property = "twenty.packageName", required = true)
    String packageName;

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

    /** Writes nothing. */
    @Parameter(property = "twenty.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    Settings settings;

    @Inject
    public GenerateRecordsMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Skipped");
            return;
        }
        try {
            RecordsSettings records = new RecordsSettings(packageName, objects, excludedObjects, nullableAnnotation);
            Map<String, String> files = new RecordsGenerator(records).generate(document());
            int changed = GeneratedFiles.update(outputDirectory.toPath(), files);
            getLog().info(files.size() + " classes in " + packageName + ", " + changed + " files changed");
        } catch (IllegalArgumentException | IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
        project.addCompileSourceRoot(outputDirectory.getPath());
    }

    private JsonNode document() throws MojoExecutionException, IOException {
        if ((document == null) == (baseUrl == null)) {
            throw new MojoExecutionException(
                    "Give either document or baseUrl: " + (document == null ? "neither is given" : "both are given"));
        }
        return document == null
                ? new WorkspaceAccess(settings, decrypter, System::getenv).fetch(baseUrl, serverId)
                : WorkspaceDocument.read(document.toPath());
    }
}
