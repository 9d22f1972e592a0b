package io.github.cameltwenty.examples.kafka;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An {@link Instance} as a process of its own. */
final class InstanceProcess implements AutoCloseable {
    private final String name;
    private final Process process;

    /**
     * @param out takes what it prints
     */
    InstanceProcess(String name, Map<String, String> variables, Consumer<String> out) throws IOException {
        this.name = name;
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j2.configurationFile=log4j2.properties",
                "-cp",
                classPath(),
                Instance.class.getName());
        builder.environment().putAll(variables);
        builder.environment().put("INSTANCE", name);
        process = builder.redirectErrorStream(true).start();
        Thread reader = new Thread(() -> copyTo(out), "output of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    /** That of exec:java is a class loader of its own. */
    private static String classPath() {
        return InstanceProcess.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(URL::getPath)
                        .map(path -> Path.of(URI.create("file:" + path)).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private void copyTo(Consumer<String> out) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> out.accept("  " + name + " | " + line));
        } catch (IOException | UncheckedIOException e) {
            // it has been killed
        }
    }

    String name() {
        return name;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As a crash would: nothing in it is closed, flushed or given back. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Has it end what is under way. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
