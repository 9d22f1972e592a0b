package io.github.cameltwenty.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordTranslationTest {
    private static final String ID = "20202020-0000-4000-8000-000000000001";

    private final List<String> left = new ArrayList<>();

    @Test
    void filesOfAFieldAreToldAndNotSent() {
        RecordTranslation translation = translation(Set.of("tagline"));

        Map<String, Object> sent =
                translation.of(Map.of("id", ID, "name", "Acme", "tagline", List.of(Map.of("fileId", ID))), Set.of());

        assertThat(sent).containsOnlyKeys("id", "name");
        assertThat(left).containsExactly("tagline: an export has the files of attachments alone");
    }

    @Test
    void linkToNobodyIsNotSentAndAnEmptyOneIs() {
        RecordTranslation translation = translation(Set.of());

        assertThat(translation.of(Map.of("id", ID, "accountOwnerId", ID), Set.of()))
                .containsOnlyKeys("id");
        assertThat(translation.of(Map.of("id", ID, "accountOwnerId", ""), Set.of()))
                .containsEntry("accountOwnerId", null);
    }

    private RecordTranslation translation(Set<String> files) {
        return new RecordTranslation(
                Catalog.twenty().resource("companies").orElseThrow(),
                new ImportIds("https://crm.example", false),
                MemberMatchTest.target(),
                (field, why) -> left.add(field + ": " + why),
                files);
    }
}
