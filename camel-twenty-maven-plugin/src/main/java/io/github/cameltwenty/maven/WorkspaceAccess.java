package io.github.cameltwenty.maven;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.records.WorkspaceDocument;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Asks a workspace for its document. The key is no parameter of a goal: Maven prints those with {@code -X}.
 *
 * @param environment gives a variable by its name
 */
record WorkspaceAccess(Settings settings, SettingsDecrypter decrypter, UnaryOperator<String> environment) {
    static final String KEY_VARIABLE = "TWENTY_API_KEY";

    /**
     * @param serverId the server of settings.xml whose password is the key; null: the key is in the environment
     */
    JsonNode fetch(String baseUrl, String serverId) throws MojoExecutionException {
        try {
            return WorkspaceDocument.fetch(baseUrl, serverId == null ? fromEnvironment() : fromSettings(serverId));
        } catch (TwentyException | IOException | IllegalArgumentException e) {
            throw new MojoExecutionException("No document of " + baseUrl + ": " + e.getMessage(), e);
        }
    }

    private String fromEnvironment() throws MojoExecutionException {
        String key = environment.apply(KEY_VARIABLE);
        if (key == null || key.isBlank()) {
            throw new MojoExecutionException("There is no API key: set the variable " + KEY_VARIABLE
                    + ", or serverId to a server of settings.xml that has the key as its password");
        }
        return key;
    }

    private String fromSettings(String serverId) throws MojoExecutionException {
        Server server = settings.getServer(serverId);
        if (server == null) {
            throw new MojoExecutionException("serverId is '" + serverId + "'; settings.xml has no such server");
        }
        String key = decrypter
                .decrypt(new DefaultSettingsDecryptionRequest(server))
                .getServer()
                .getPassword();
        if (key == null || key.isBlank()) {
            throw new MojoExecutionException(
                    "The server '" + serverId + "' of settings.xml has no password: it is to hold the API key");
        }
        return key;
    }
}
