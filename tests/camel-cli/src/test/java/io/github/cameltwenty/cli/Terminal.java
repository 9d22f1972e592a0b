package io.github.cameltwenty.cli;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A user's terminal: a copy of the project, a home with a local Maven repository that holds the component, and the command
 * {@code camel} on the path.
 */
final class Terminal {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

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
        LocalRepository.in(home.resolve(".m2/repository"));
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

    /** The plugin and the sandbox that it brings. */
    void installPlugin() throws IOException {
        LocalRepository.addPlugin(home.resolve(".m2/repository"));
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
        shell.environment().keySet().removeIf(name -> name.startsWith("TWENTY_"));
        shell.environment().put("HOME", home.toString());
        shell.environment().merge("PATH", home.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        shell.environment().put("TWENTY_BASE_URL", twenty.baseUrl());
        shell.environment().put("TWENTY_API_KEY", twenty.apiKey());
        return shell.start();
    }
}
