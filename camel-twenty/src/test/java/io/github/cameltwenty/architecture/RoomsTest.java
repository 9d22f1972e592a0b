package io.github.cameltwenty.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.cameltwenty.docs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Data flows one way through the rooms. */
class RoomsTest {
    private static final Path SOURCES = Project.ROOT.resolve("camel-twenty/src/main/java");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(Room.BASE);

    @Test
    void aRoomUsesOnlyThoseItNames() {
        List<String> strays = inRooms()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !isAllowed(dependency))
                .map(Dependency::getDescription)
                .distinct()
                .toList();

        assertThat(strays).isEmpty();
    }

    private static Stream<JavaClass> inRooms() {
        return CLASSES.stream().filter(from -> Room.of(from.getPackageName()).isPresent());
    }

    private static boolean isAllowed(Dependency dependency) {
        Room from = Room.of(dependency.getOriginClass().getPackageName()).orElseThrow();
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        return Room.of(target.getPackageName())
                .map(to -> from.mayUse(to) || to == Room.ROOT && Room.isVocabulary(topLevel(target)))
                .orElse(true);
    }

    private static String topLevel(JavaClass target) {
        return target.getName().substring(target.getPackageName().length() + 1).replaceFirst("\\$.*", "");
    }

    @Test
    void noRoomReachesItself() {
        for (Room room : Room.values()) {
            for (Room other : Room.values()) {
                assertThat(room.mayUse(other) && other.ordinal() < room.ordinal())
                        .as("%s names %s, which comes before it", room, other)
                        .isFalse();
            }
        }
    }

    @Test
    void everyPackageIsARoomThatSaysWhatLivesThere() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();

            assertThat(packages).isNotEmpty().allSatisfy(folder -> {
                assertThat(folder.resolve("package-info.java")).exists();
                assertThat(Room.of(SOURCES.relativize(folder)
                                .toString()
                                .replace(folder.getFileSystem().getSeparator(), ".")))
                        .as("%s in Room", folder)
                        .isPresent();
            });
        }
    }

    @Test
    void noFileIsLongerThanOneCanKeepInMind() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as(file.toString())
                            .hasSizeLessThan(file.endsWith("TwentyEndpoint.java") ? 150 : 300));
        }
    }
}
