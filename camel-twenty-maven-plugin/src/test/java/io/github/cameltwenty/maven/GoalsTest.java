package io.github.cameltwenty.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.records.WorkspaceDocument;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals, as Maven runs them. */
class GoalsTest {
    private final TwentySandbox sandbox = TwentySandbox.start();
    private final MavenProject project = new MavenProject();

    @TempDir
    Path folder;

    @AfterEach
    void closeSandbox() {
        sandbox.close();
    }

    @Test
    void recordsAreWrittenWhereTheProjectCompilesThem() throws Exception {
        GenerateRecordsMojo goal = generate();
        goal.document = documentOfSandbox();
        goal.objects = Set.of("companies");

        goal.execute();

        assertThat(folder.resolve("out/com/acme/Company.java")).exists();
        assertThat(folder.resolve("out/com/acme/Person.java")).doesNotExist();
        assertThat(project.getCompileSourceRoots())
                .containsExactly(folder.resolve("out").toString());
    }

    @Test
    void endpointsAreWrittenWhereTheProjectCompilesThem() throws Exception {
        GenerateEndpointsMojo goal = new GenerateEndpointsMojo(decrypted("none", null));
        goal.packageName = "com.acme";
        goal.outputDirectory = folder.resolve("endpoints").toFile();
        goal.project = project;
        goal.document = documentOfSandbox();

        goal.execute();

        assertThat(folder.resolve("endpoints/com/acme/WorkspaceEndpoints.java"))
                .content()
                .contains("public MergeableEndpoints companies()", "public ResourceEndpoints apiKeys()");
        assertThat(project.getCompileSourceRoots())
                .containsExactly(folder.resolve("endpoints").toString());
    }

    @Test
    void nothingIsWrittenWhenSkipped() throws Exception {
        GenerateRecordsMojo goal = generate();
        goal.skip = true;

        goal.execute();

        assertThat(folder).isEmptyDirectory();
        assertThat(project.getCompileSourceRoots()).isEmpty();
    }

    @Test
    void eitherADocumentOrAWorkspaceIsGiven() throws Exception {
        GenerateRecordsMojo neither = generate();
        GenerateRecordsMojo both = generate();
        both.document = documentOfSandbox();
        both.baseUrl = sandbox.baseUrl();

        assertThatThrownBy(neither::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Give either document or baseUrl: neither is given");
        assertThatThrownBy(both::execute).hasMessage("Give either document or baseUrl: both are given");
    }

    @Test
    void whatIsWrongFailsTheBuild() throws Exception {
        GenerateRecordsMojo goal = generate();
        goal.document = documentOfSandbox();
        goal.objects = Set.of("companys");

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("did you mean companies");
    }

    @Test
    void theKeyIsThePasswordOfAServer() throws Exception {
        DownloadDocumentMojo goal = new DownloadDocumentMojo(decrypted("crm", sandbox.apiKey()));
        goal.settings = settings("crm", "{encrypted}");
        goal.serverId = "crm";
        goal.baseUrl = sandbox.baseUrl();
        goal.document = folder.resolve("openapi.json").toFile();

        goal.execute();

        assertThat(WorkspaceDocument.read(goal.document.toPath()).at("/components/schemas/Company"))
                .isNotEmpty();
    }

    @Test
    void theKeyIsElseInTheEnvironment() throws Exception {
        JsonNode document =
                access(Map.of("TWENTY_API_KEY", sandbox.apiKey())::get).fetch(sandbox.baseUrl(), null);

        assertThat(document.at("/components/schemas/Company")).isNotEmpty();
    }

    @Test
    void aKeyThatIsMissingIsSaidWithBothWaysToGiveIt() {
        assertThatThrownBy(() -> access(name -> null).fetch(sandbox.baseUrl(), null))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "There is no API key: set the variable TWENTY_API_KEY, or serverId to a server of settings.xml"
                                + " that has the key as its password");
        assertThatThrownBy(() -> access(name -> "key").fetch(sandbox.baseUrl(), "crm"))
                .hasMessage("serverId is 'crm'; settings.xml has no such server");
        WorkspaceAccess empty = new WorkspaceAccess(settings("crm", null), decrypted("crm", null), name -> "key");
        assertThatThrownBy(() -> empty.fetch(sandbox.baseUrl(), "crm"))
                .hasMessage("The server 'crm' of settings.xml has no password: it is to hold the API key");
    }

    @Test
    void aRefusalNamesTheWorkspaceAndNotTheKey() {
        assertThatThrownBy(() -> access(name -> "secret-key").fetch(sandbox.baseUrl(), null))
                .hasMessage("No document of " + sandbox.baseUrl()
                        + ": The document has no objects: a workspace gives it" + " so where the API key is wrong");
    }

    private File documentOfSandbox() throws Exception {
        Path file = Files.createTempDirectory(folder, "document").resolve("openapi.json");
        WorkspaceDocument.write(WorkspaceDocument.fetch(sandbox.baseUrl(), sandbox.apiKey()), file);
        return file.toFile();
    }

    private GenerateRecordsMojo generate() {
        GenerateRecordsMojo goal = new GenerateRecordsMojo(decrypted("none", null));
        goal.packageName = "com.acme";
        goal.outputDirectory = folder.resolve("out").toFile();
        goal.project = project;
        goal.settings = new Settings();
        return goal;
    }

    private static WorkspaceAccess access(UnaryOperator<String> environment) {
        return new WorkspaceAccess(new Settings(), decrypted("none", null), environment);
    }

    private static Settings settings(String id, String password) {
        Settings settings = new Settings();
        settings.addServer(server(id, password));
        return settings;
    }

    private static Server server(String id, String password) {
        Server server = new Server();
        server.setId(id);
        server.setPassword(password);
        return server;
    }

    /** Maven's own, which knows one secret. */
    private static SettingsDecrypter decrypted(String id, String password) {
        return new SettingsDecrypter() {
            @Override
            public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
                return new SettingsDecryptionResult() {
                    @Override
                    public Server getServer() {
                        return server(id, password);
                    }

                    @Override
                    public List<Server> getServers() {
                        return List.of(getServer());
                    }

                    @Override
                    public Proxy getProxy() {
                        return null;
                    }

                    @Override
                    public List<Proxy> getProxies() {
                        return List.of();
                    }

                    @Override
                    public List<SettingsProblem> getProblems() {
                        return List.of();
                    }
                };
            }
        };
    }
}
