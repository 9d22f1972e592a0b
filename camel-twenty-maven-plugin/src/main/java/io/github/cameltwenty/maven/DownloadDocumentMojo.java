package io.github.cameltwenty.maven;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.records.WorkspaceDocument;
import java.io.File;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Fetches a workspace's OpenAPI document into a file, to be kept under version control: builds then need no workspace. */
@Mojo(name = "download-document", requiresProject = false, threadSafe = true)
public final class DownloadDocumentMojo extends AbstractMojo {
    private final SettingsDecrypter decrypter;

    /** The address of the workspace. */
    @Parameter(property = "twenty.baseUrl", required = true)
    String baseUrl;

    /**
     * The id of a server of settings.xml that has the API key as its password; where it is not given, the key is in the
     * environment variable {@code TWENTY_API_KEY}.
     */
    @Parameter(property = "twenty.serverId")
    String serverId;

    /** The file to write. */
    @Parameter(property = "twenty.document", required = true)
    File document;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    Settings settings;

    @Inject
    public DownloadDocumentMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    @Override
    public void execute() throws MojoExecutionException {
        JsonNode fetched = new WorkspaceAccess(settings, decrypter, System::getenv).fetch(baseUrl, serverId);
        try {
            WorkspaceDocument.write(fetched, document.toPath());
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write " + document, e);
        }
        getLog().info("Wrote " + document);
    }
}
