package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.cameltwenty.docs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.junit.jupiter.api.Test;

/** What GraalVM is told of the component names what there is, and all that is looked up by its name. */
class NativeImageTest {
    private static final String FOLDER = "META-INF/native-image/io.github.cameltwenty/";
    private static final Path SERVICES = Path.of("META-INF/services/org/apache/camel");

    private static JsonNode read(String file) throws IOException {
        return new ObjectMapper()
                .readTree(NativeImageTest.class.getClassLoader().getResource(FOLDER + file));
    }

    private static Stream<JsonNode> reflected(String module) throws IOException {
        return StreamSupport.stream(read(module + "/reflect-config.json").spliterator(), false);
    }

    private static Set<String> reflectedFor(String kind) throws IOException {
        return reflected("camel-twenty")
                .filter(row -> row.path(kind).booleanValue())
                .map(row -> row.path("name").textValue())
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsNamedExists() throws IOException {
        assertThat(Stream.concat(reflected("camel-twenty"), reflected("camel-twenty-catalog"))
                        .map(row -> row.path("name").textValue()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Class.forName(name)).isNotNull());
    }

    @Test
    void camelCanMakeEachServiceThatItFindsByName() throws IOException {
        assertThat(services()).isNotEmpty();
        assertThat(reflectedFor("allPublicConstructors")).containsAll(services());
    }

    private static Set<String> services() throws IOException {
        return Stream.concat(
                        lines(Project.ROOT.resolve("camel-twenty/src/main/resources")),
                        lines(Project.ROOT.resolve("camel-twenty/src/generated/resources")))
                .map(line -> line.replaceFirst("^class=", ""))
                .filter(line -> line.startsWith("io.github.cameltwenty."))
                .collect(Collectors.toSet());
    }

    private static Stream<String> lines(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(SERVICES))) {
            return files
                    .filter(Files::isRegularFile)
                    .flatMap(file -> Project.read(file).lines())
                    .toList()
                    .stream();
        }
    }

    @Test
    void theDeclarationsOfOptionsCanBeRead() throws IOException {
        Set<String> declaring = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.github.cameltwenty").stream()
                        .filter(NativeImageTest::declaresOptions)
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(declaring).isNotEmpty();
        assertThat(reflectedFor("allDeclaredFields")).containsAll(declaring);
    }

    private static boolean declaresOptions(JavaClass type) {
        return type.getFields().stream()
                .anyMatch(field -> field.isAnnotatedWith(UriParam.class) || field.isAnnotatedWith(UriPath.class));
    }

    @Test
    void camelCanMakeEachBeanThatToolsOfAgentsAndKameletsName() throws IOException {
        Path resources = Project.ROOT.resolve("camel-twenty/src/main/resources");
        List<String> named = Stream.of("io/github/cameltwenty/agent", "kamelets")
                .flatMap(folder -> Project.filesBelow(resources.resolve(folder), ".yaml"))
                .flatMap(file -> Pattern.compile("#class:([\\w.]+)")
                        .matcher(Project.read(file))
                        .results())
                .map(found -> found.group(1))
                .toList();

        assertThat(named).isNotEmpty();
        assertThat(reflectedFor("allPublicConstructors")).containsAll(named);
    }

    @Test
    void camelCanSetWhatKameletsSayToTheirComponent() throws IOException {
        assertThat(reflectedFor("allPublicMethods")).contains(TwentyKamelet.class.getName());
    }

    @Test
    void theFilesThatAreReadAreKept() throws IOException {
        assertThat(kept("camel-twenty"))
                .anyMatch("io/github/cameltwenty/internal/client/version.properties"::matches)
                .anyMatch("kamelets/twenty-action.kamelet.yaml"::matches)
                .anyMatch("io/github/cameltwenty/agent/tools.camel.yaml"::matches)
                .anyMatch(SERVICES.resolve("component/twenty").toString()::matches);
        assertThat(kept("camel-twenty-catalog")).anyMatch("io/github/cameltwenty/catalog/twenty-catalog.json"::matches);
    }

    private static List<String> kept(String module) throws IOException {
        return StreamSupport.stream(
                        read(module + "/resource-config.json")
                                .at("/resources/includes")
                                .spliterator(),
                        false)
                .map(row -> row.path("pattern").textValue())
                .toList();
    }
}
