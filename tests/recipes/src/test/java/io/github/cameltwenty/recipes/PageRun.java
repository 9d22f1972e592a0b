package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.tooling.model.ArtifactModel;

/** The routes of a page, loaded from the page itself and run by Camel Main on a sandbox, with folders of their own. */
final class PageRun implements AutoCloseable {
    private static final Pattern CLASS = Pattern.compile("public class (\\w+)");
    private static final DefaultCamelCatalog CATALOG = new DefaultCamelCatalog();

    /** What each project with routes in files has, and what the component brings along. */
    private static final Set<String> ALWAYS = Set.of(
            "camel-twenty",
            "camel-main",
            "camel-yaml-dsl",
            "camel-java-joor-dsl",
            "camel-core-languages",
            "camel-http");

    private final Page page;
    private final Path folder;
    private final Main main = new Main();

    PageRun(Page page, TwentySandbox twenty, Path folder, String language) {
        this.page = page;
        this.folder = folder;
        main.addOverrideProperty("camel.main.routes-include-pattern", String.join(",", files(language)));
        main.addOverrideProperty("camel.component.twenty.base-url", twenty.baseUrl());
        main.addOverrideProperty("camel.component.twenty.api-key", twenty.apiKey());
        main.addOverrideProperty("camel.component.twenty.retry-delay", "1");
        main.addOverrideProperty("crm.folder", folder.toString());
    }

    private List<String> files(String language) {
        List<String> files = new ArrayList<>();
        for (String fence : page.fences(language)) {
            Matcher type = CLASS.matcher(fence);
            String name = language.equals("java") && type.find() ? type.group(1) : "page" + files.size();
            files.add("file:" + write("routes/" + name + "." + language, fence));
        }
        return files;
    }

    PageRun with(String property, Object value) {
        main.addOverrideProperty(property, value.toString());
        return this;
    }

    /** With the key in a file, in the place of the sandbox's own. */
    PageRun keyFrom(Path keyFile) {
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

    PageRun start() {
        main.start();
        return this;
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    ProducerTemplate template() {
        return context().createProducerTemplate();
    }

    /** A file appears in a folder that is watched, whole from the start. */
    void drop(String name, String content) {
        try {
            Path written = write(name.replace('/', '-') + ".part", content);
            Path target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            Files.move(written, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String content(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without those that are being written. */
    List<String> filesIn(String name) {
        if (!Files.exists(folder.resolve(name))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it. What it was made of must be what the page names. */
    @Override
    public void close() {
        Set<String> used = used();
        main.stop();
        used.removeAll(ALWAYS);
        assertThat(page.needs()).as("what %s needs", page).containsAll(used);
    }

    private Set<String> used() {
        if (context() == null) {
            return new TreeSet<>();
        }
        Stream<ArtifactModel<?>> components =
                context().getComponentNames().stream().map(CATALOG::componentModel);
        Stream<ArtifactModel<?>> languages =
                context().getLanguageNames().stream().map(CATALOG::languageModel);
        Stream<ArtifactModel<?>> formats = page.fences("yaml").stream()
                .flatMap(fence -> Pattern.compile("(?:un)?marshal:\\s+(\\w+):")
                        .matcher(fence)
                        .results())
                .map(found -> CATALOG.dataFormatModel(found.group(1).equals("json") ? "jackson" : found.group(1)));
        Set<String> used = new TreeSet<>();
        Stream.of(components, languages, formats)
                .flatMap(parts -> parts)
                .filter(Objects::nonNull)
                .forEach(part -> used.add(part.getArtifactId()));
        return used;
    }
}
