package io.github.cameltwenty.springboot.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.TwentyComponent;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** Nothing is shown on the page that no test has seen working. */
class SpringBootPageTest {
    private static final Path PAGE = Path.of("../docs/spring-boot.md");
    private static final Pattern REGION =
            Pattern.compile("^ *// tag::([\\w-]+)\\[]\\n(?s:(.*?))^ *// end::\\1\\[]$", Pattern.MULTILINE);

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @Test
    void javaIsTestedCode() {
        // the imports are drawn from these regions
        assertThat(fences("java"))
                .filteredOn(fence -> !fence.lines().allMatch(line -> line.startsWith("import ")))
                .containsExactlyInAnyOrderElementsOf(regions());
    }

    private static Set<String> regions() {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/io/github/cameltwenty/springboot/snippets"))) {
            return files.map(SpringBootPageTest::read)
                    .flatMap(text -> REGION.matcher(text).results())
                    .map(region -> region.group(2).stripTrailing().stripIndent())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void propertiesAreKnownAndTaken() throws IOException {
        Set<String> known = new HashSet<>();
        for (String file : List.of("camel-twenty-starter", "camel-http-starter")) {
            metadata(file)
                    .path("properties")
                    .forEach(property -> known.add(property.path("name").asText()));
        }
        assertThat(fences("properties")).isNotEmpty().allSatisfy(fence -> {
            Properties properties = properties(fence);
            assertThat(known).containsAll(properties.stringPropertyNames());
            application(properties).run(started -> assertThat(started).hasNotFailed());
        });
    }

    /** Of the starter itself, or of one that it brings along. */
    private static JsonNode metadata(String starter) throws IOException {
        Enumeration<URL> files =
                SpringBootPageTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json");
        while (files.hasMoreElements()) {
            URL file = files.nextElement();
            if (file.toString().contains(starter)) {
                return new ObjectMapper().readTree(file);
            }
        }
        throw new IllegalStateException("No metadata of " + starter);
    }

    private static Properties properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }

    private static ApplicationContextRunner application(Properties properties) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Application.class)
                .withPropertyValues("TWENTY_API_KEY=key")
                .withPropertyValues(
                        properties.entrySet().stream().map(Map.Entry::toString).toArray(String[]::new));
    }

    @Test
    void theTwoPropertiesAreSet() throws IOException {
        application(properties(fences("properties").get(0))).run(started -> {
            assertThat(twenty(started).getConfiguration().getApiKey()).isEqualTo("key");
            assertThat(twenty(started).getConfiguration().getBaseUrl()).isEqualTo("https://crm.example.com");
        });
    }

    @Test
    void theCustomizerIsUsed() {
        application(new Properties())
                .withUserConfiguration(SpringBoot.Customized.class)
                .run(started -> assertThat(twenty(started).getConfiguration().getRequestsPerMinute())
                        .isEqualTo("90"));
    }

    @Test
    void theOwnComponentIsUsed() {
        application(new Properties())
                .withPropertyValues("crm.address=https://own.example.com", "crm.key=own")
                .withUserConfiguration(SpringBoot.Own.class)
                .run(started -> assertThat(twenty(started).getConfiguration().getApiKey())
                        .isEqualTo("own"));
    }

    private static TwentyComponent twenty(AssertableApplicationContext started) {
        return started.getBean(CamelContext.class).getComponent("twenty", TwentyComponent.class);
    }

    private static List<String> fences(String language) {
        return Pattern.compile("^```" + language + "\\n(?s:(.*?))^```$", Pattern.MULTILINE)
                .matcher(read(PAGE))
                .results()
                .map(fence -> fence.group(1).strip())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
