package io.github.cameltwenty.cli;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.examples.workspace.TwentyPlugin;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;

/** A Maven repository with the component in it, as {@code mvn install} puts it there. All else in it is that of the machine. */
final class LocalRepository {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String VERSION = "1.0.0-SNAPSHOT";

    private LocalRepository() {}

    /** One that is not in a folder that a test deletes: it holds links to the machine's. */
    static Path temporary() throws IOException {
        Path repository = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "repository")
                .toAbsolutePath();
        in(repository);
        return repository;
    }

    /** @param repository an empty folder, or none yet */
    static void in(Path repository) throws IOException {
        link(machinesRepository(), repository, "io", "github", "cameltwenty");
        installModule(repository, "camel-twenty", "camel-twenty", TwentyComponent.class);
        installModule(repository, "camel-twenty-catalog", "camel-twenty-catalog", Catalog.class);
        Files.copy(
                ROOT.resolve("pom.xml"),
                artifact(repository, "camel-twenty-parent").resolve("camel-twenty-parent-" + VERSION + ".pom"));
    }

    /** Adds the plugin of the CLI, and the sandbox that it brings. */
    static void addPlugin(Path repository) throws IOException {
        installModule(repository, "camel-twenty-sandbox", "camel-twenty-sandbox", TwentySandbox.class);
        installModule(repository, "camel-jbang-plugin-twenty", "examples/workspace", TwentyPlugin.class);
    }

    /**
     * @param folder of its sources
     * @param part a class that is in it
     */
    private static void installModule(Path repository, String name, String folder, Class<?> part) throws IOException {
        Path module = artifact(repository, name);
        Path jar = module.resolve(name + "-" + VERSION + ".jar");
        Path classes = location(part);
        if (Files.isDirectory(classes)) {
            ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        } else {
            Files.copy(classes, jar);
        }
        Files.copy(ROOT.resolve(folder).resolve("pom.xml"), module.resolve(name + "-" + VERSION + ".pom"));
    }

    private static Path artifact(Path repository, String name) throws IOException {
        return Files.createDirectories(
                repository.resolve("io/github/cameltwenty").resolve(name).resolve(VERSION));
    }

    /** Links all of a folder's entries, but makes folders of their own on the way to where something is to be added. */
    private static void link(Path from, Path to, String... way) throws IOException {
        Files.createDirectories(to);
        if (way.length == 0) {
            return;
        }
        if (Files.isDirectory(from)) {
            try (Stream<Path> entries = Files.list(from)) {
                for (Path entry : entries.toList()) {
                    if (!entry.getFileName().toString().equals(way[0])) {
                        Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                    }
                }
            }
        }
        link(from.resolve(way[0]), to.resolve(way[0]), Arrays.copyOfRange(way, 1, way.length));
    }

    private static Path machinesRepository() {
        Path jar = location(CamelJBangMain.class);
        // org/apache/camel/camel-jbang-core/VERSION/JAR
        return jar.resolve("../../../../../..").normalize();
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
