package io.github.cameltwenty.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of settings in docs/records.md, beside the plugin's own description. */
class SettingsTableTest {
    private static final Pattern EDITABLE =
            Pattern.compile("<parameter>\\s*<name>(\\w+)</name>(?:(?!</parameter>).)*<editable>true", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile("<(\\w+) [^>]*>\\$\\{(twenty\\.\\w+)}");

    @Test
    void itHasEachSettingWithItsProperty() throws IOException {
        String plugin = Files.readString(Path.of("target/classes/META-INF/maven/plugin.xml"));
        String page = Files.readString(Path.of("../docs/records.md"));

        List<MatchResult> settings = EDITABLE.matcher(plugin).results().toList();
        Matcher properties = PROPERTY.matcher(plugin);

        assertThat(settings).hasSizeGreaterThan(8).allSatisfy(setting -> assertThat(page)
                .contains("| `" + setting.group(1) + "` |"));
        assertThat(properties.results().toList()).hasSizeGreaterThan(7).allSatisfy(property -> assertThat(page)
                .contains("| `" + property.group(1) + "` | `" + property.group(2) + "` |"));
    }
}
