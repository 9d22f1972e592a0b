package io.github.cameltwenty.cli;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.examples.workspace.TwentyPlugin;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;

/**
 * A user's terminal: a copy of the project, a home with a local Maven repository that holds the component, and the command
 * {@code camel} on the path.
 */
final class Terminal {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String VERSION = "1.0.0-SNAPSHOT";

    /** The classes or the jar of a module that commands have to bring. */
    private static final Pattern MODULE = Pattern.compile(
            "(camel-twenty[a-z-]*|examples[/\\\\]workspace)[/\\\\]target|camel-(twenty|jbang-plugin)[^/\\\\]*\\.jar$");

    private final Path home;
    private final Path project;
    private final TwentySandbox twenty;

    Terminal(Path folder, TwentySandbox twenty) throws IOException {
        this.twenty = twenty;
        // not in the folder, which is deleted after the test: it holds links to the machine's repository
        home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "home")
                .toAbsolutePath();
        project = folder.resolve("project");
        copy(ROOT.resolve("examples/yaml/src/main"), project.resolve("examples/yaml/src/main"));
        copy(ROOT.resolve("examples/yaml/data"), project.resolve("examples/yaml/data"));
        installComponent();
        Path camel = Files.writeString(
                Files.createDirectories(home.resolve("bin")).resolve("camel"),
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 '-Duser.home=" + home + "' -cp '" + classpath() + "' "
                        + CamelCli.class.getName() + " \"$@\"\n");
        camel.toFile().setExecutable(true);
    }

    /** The Camel CLI and what it needs: the component is what the commands have to bring. */
    private static String classpath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(element -> !MODULE.matcher(element).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** As {@code mvn install} does it. All else in the repository is that of the machine. */
    private void installComponent() throws IOException {
        Path repository = home.resolve(".m2/repository");
        link(machinesRepository(), repository, "io", "github", "cameltwenty");
        installModule(repository, "camel-twenty", ROOT.resolve("camel-twenty"), TwentyComponent.class);
        installModule(repository, "camel-twenty-catalog", ROOT.resolve("camel-twenty-catalog"), Catalog.class);
        Files.copy(
                ROOT.resolve("pom.xml"),
                artifact(repository, "camel-twenty-parent").resolve("camel-twenty-parent-" + VERSION + ".pom"));
    }

    /** The plugin and the sandbox that it brings. */
    void installPlugin() throws IOException {
        Path repository = home.resolve(".m2/repository");
        installModule(repository, "camel-twenty-sandbox", ROOT.resolve("camel-twenty-sandbox"), TwentySandbox.class);
        installModule(repository, "camel-jbang-plugin-twenty", ROOT.resolve("examples/workspace"), TwentyPlugin.class);
    }

    /** @param part a class that is in it */
    private static void installModule(Path repository, String name, Path sources, Class<?> part) throws IOException {
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
        Files.copy(sources.resolve("pom.xml"), module.resolve(name + "-" + VERSION + ".pom"));
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

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** A folder of the project's. */
    Path folder(String name) {
        return project.resolve(name);
    }

    /** Enters lines one after the other; the last may go on running. */
    Process enter(Path output, List<String> lines) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", "set -e\n" + String.join("\n", lines))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("HOME", home.toString());
        shell.environment().merge("PATH", home.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        shell.environment().put("TWENTY_BASE_URL", twenty.baseUrl());
        shell.environment().put("TWENTY_API_KEY", twenty.apiKey());
        return shell.start();
    }
}
