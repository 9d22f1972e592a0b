package io.github.cameltwenty.examples.yaml;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/** YAML files as they are, run by Camel Main with a sandbox and folders of their own. */
final class YamlExample implements AutoCloseable {
    private final TwentySandbox twenty;
    private final Path folder;
    private final Main main = new Main();

    /**
     * @param files as Camel finds them, as {@code classpath:camel/keys-from-json.camel.yaml}
     */
    YamlExample(TwentySandbox twenty, Path folder, String... files) {
        this.twenty = twenty;
        this.folder = folder;
        main.addOverrideProperty("camel.main.routes-include-pattern", String.join(",", files));
        main.addOverrideProperty("camel.component.twenty.base-url", twenty.baseUrl());
        main.addOverrideProperty("camel.component.twenty.api-key", twenty.apiKey());
        main.addOverrideProperty("camel.component.twenty.retry-delay", "1");
        main.addOverrideProperty("example.folder", folder.toString());
        main.addOverrideProperty("people.period", "100");
        main.addOverrideProperty("rate-limit.delay", "10");
    }

    YamlExample with(String property, String value) {
        main.addOverrideProperty(property, value);
        return this;
    }

    /** With the key in a file, in the place of the sandbox's own. */
    YamlExample keyFrom(Path keyFile) {
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void afterConfigure(BaseMainSupport configured) {
                TwentyComponent twentyComponent =
                        configured.getCamelContext().getComponent("twenty", TwentyComponent.class);
                twentyComponent.setApiKey(null);
                twentyComponent.getConfiguration().setApiKeyFile(keyFile.toString());
            }
        });
        return this;
    }

    YamlExample start() {
        main.start();
        return this;
    }

    Main main() {
        return main;
    }

    TwentySandbox twenty() {
        return twenty;
    }

    ProducerTemplate template() {
        return main.getCamelContext().createProducerTemplate();
    }

    /** A file appears in a folder that is watched, whole from the start. */
    void drop(String name, String content) {
        try {
            Path target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            Path written = Files.writeString(folder.resolve(target.getFileName() + ".part"), content);
            Files.move(written, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the folder {@code data} that comes with the example. */
    static String data(String name) {
        return read(Path.of("data").resolve(name));
    }

    String content(String name) {
        return read(folder.resolve(name));
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    List<String> filesIn(String name) {
        if (!has(name)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String name) {
        for (String file : filesIn(name)) {
            try {
                Files.delete(folder.resolve(name).resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        main.stop();
    }
}
