package io.github.cameltwenty.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.dsl.WorkspaceEndpoints;
import io.github.cameltwenty.records.GeneratedFiles;
import io.github.cameltwenty.records.GeneratedSource;
import io.github.cameltwenty.records.WorkspaceDocument;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class that the Maven plugin writes for a workspace, used in routes. */
class WorkspaceEndpointsTest {
    private static final Path DOCUMENT = Path.of("../examples/records/src/main/twenty/openapi.json");
    private static final Path ROUTES = Path.of("src/test/resources/workspace/WorkspaceRoutes.java");

    @Test
    void itHasAMethodForEachObject(@TempDir Path folder) throws Exception {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        GeneratedFiles.update(
                sources,
                new WorkspaceEndpoints("com.acme.crm").generate(WorkspaceDocument.read(DOCUMENT)),
                GeneratedSource.start(GeneratedSource.ENDPOINTS));

        try (URLClassLoader compiled =
                compiled(folder.resolve("classes"), sources.resolve("com/acme/crm/WorkspaceEndpoints.java"), ROUTES)) {
            RouteBuilder routes = (RouteBuilder) compiled.loadClass("com.acme.crm.WorkspaceRoutes")
                    .getConstructor()
                    .newInstance();
            routes.setCamelContext(new DefaultCamelContext());
            routes.configure();

            assertThat(routes.getRouteCollection().getRoutes())
                    .extracting(WorkspaceEndpointsTest::step)
                    .containsExactly(
                            "to[twenty:contracts/findMany?customObject=true&filter=status[eq]:SIGNED]",
                            "to[twenty:companies/mergeMany?dryRun=true]");
        }
    }

    private static String step(RouteDefinition route) {
        return route.getOutputs().get(0).toString();
    }

    private static URLClassLoader compiled(Path classes, Path... sources) throws Exception {
        Files.createDirectories(classes);
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-classpath", System.getProperty("java.class.path"), "-d", classes.toString()));
        for (Path source : sources) {
            arguments.add(source.toString());
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(status).isZero();
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, WorkspaceEndpointsTest.class.getClassLoader());
    }
}
