package io.github.cameltwenty.maven;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.records.GeneratedFiles;
import io.github.cameltwenty.records.GeneratedSource;
import io.github.cameltwenty.records.WorkspaceDocument;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Writes classes from a workspace's document, and has the project compile them. */
abstract class GenerateMojo extends AbstractMojo {
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

    /** The package of the classes. */
    @Parameter(property = "twenty.packageName", required = true)
    String packageName;

    /** Writes nothing. */
    @Parameter(property = "twenty.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    Settings settings;

    GenerateMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    /**
     * @return the source of each class by its path
     * @throws IllegalArgumentException where a setting or the document is wrong
     */
    abstract Map<String, String> generate(JsonNode workspace);

    /** What the comments of its files begin with, and those of no other goal. */
    abstract String comment();

    /** A source root of its own. */
    abstract File outputDirectory();

    @Override
    public final void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Skipped");
            return;
        }
        try {
            Map<String, String> files = generate(document());
            int changed = GeneratedFiles.update(outputDirectory().toPath(), files, GeneratedSource.start(comment()));
            getLog().info(files.size() + " classes in " + packageName + ", " + changed + " files changed");
        } catch (IllegalArgumentException | IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
        project.addCompileSourceRoot(outputDirectory().getPath());
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
