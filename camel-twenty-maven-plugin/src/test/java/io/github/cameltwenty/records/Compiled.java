package io.github.cameltwenty.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generated sources, compiled as the strictest project would, and loaded. */
final class Compiled implements AutoCloseable {
    private final String packageName;
    private final URLClassLoader loader;

    private Compiled(String packageName, URLClassLoader loader) {
        this.packageName = packageName;
        this.loader = loader;
    }

    static Compiled in(Path folder, String packageName, Map<String, String> sources) throws IOException {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("src").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-encoding",
                    "UTF-8",
                    "-Xlint:all,-classfile,-processing",
                    "-Xdoclint:all,-missing",
                    "-Werror",
                    "-proc:none",
                    "-d",
                    classes.toString());
            List<Path> paths = sources.keySet().stream()
                    .map(name -> folder.resolve("src").resolve(name))
                    .toList();
            boolean good = compiler.getTask(
                            problems, files, null, options, null, files.getJavaFileObjectsFromPaths(paths))
                    .call();
            assertThat(good).withFailMessage(problems::toString).isTrue();
        }
        return new Compiled(
                packageName, new URLClassLoader(new URL[] {classes.toUri().toURL()}, Compiled.class.getClassLoader()));
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(packageName + "." + name);
    }

    ClassLoader loader() {
        return loader;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
