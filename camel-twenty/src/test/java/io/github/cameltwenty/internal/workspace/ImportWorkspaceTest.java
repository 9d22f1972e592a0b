package io.github.cameltwenty.internal.workspace;

import static io.github.cameltwenty.internal.workspace.HandmadeExport.ownField;
import static io.github.cameltwenty.internal.workspace.HandmadeExport.ownLink;
import static io.github.cameltwenty.internal.workspace.HandmadeExport.standardChoice;
import static io.github.cameltwenty.internal.workspace.HandmadeExport.standardField;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyCheckpointException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.JsonMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class ImportWorkspaceTest extends ImportedTest {
    private static final String BEFORE = "2020-01-01T00:00:00.000Z";

    @Test
    void keepsIdsTimesAndWhoMadeIt() {
        imported(companiesAndPeople()
                .records(
                        "companies",
                        record(
                                ACME,
                                "name",
                                "Acme",
                                "position",
                                7,
                                "createdAt",
                                BEFORE,
                                "createdBy",
                                Map.of("source", "IMPORT", "name", "Tim"))));

        assertThat(stored("companies", ACME))
                .containsEntry("name", "Acme")
                .containsEntry("createdAt", BEFORE)
                .extracting("createdBy.source", "createdBy.name")
                .containsExactly("IMPORT", "Tim");
    }

    @Test
    void tellsWhatBecameOfEachObject() {
        Map<?, ?> report = imported(companiesAndPeople()
                .records("companies", company(ACME, "Acme"), company(BORA, "Bora"))
                .records("people", person(ADA, "Ada", ACME)));

        assertThat(counts(report, "companies"))
                .extracting("exported", "created", "updated", "unchanged", "refused")
                .containsExactly(2L, 2L, 0L, 0L, 0L);
        assertThat(report.get("table").toString()).contains("companies", "exported", "created");
    }

    @Test
    void writesNothingTheSecondTime() {
        Path export = written(companiesAndPeople()
                .records("companies", record(ACME, "name", "Acme", "employees", null), company(BORA, "Bora"))
                .records("people", person(ADA, "Ada", ACME), deleted(person(id(12), "Gone", BORA))));
        imported(export, "");
        twenty.clearRequests();

        Map<?, ?> report = imported(export, "");

        assertThat(writes()).isEmpty();
        assertThat(counts(report, "companies").get("unchanged")).isEqualTo(2L);
        assertThat(counts(report, "people").get("unchanged")).isEqualTo(2L);
    }

    @Test
    void changesWhatIsOtherwise() {
        imported(companiesAndPeople().records("companies", company(ACME, "Acme"), company(BORA, "Bora")));

        Map<?, ?> report =
                imported(companiesAndPeople().records("companies", company(ACME, "Acme Ltd"), company(BORA, "Bora")));

        assertThat(stored("companies", ACME)).containsEntry("name", "Acme Ltd");
        assertThat(counts(report, "companies"))
                .extracting("created", "updated", "unchanged")
                .containsExactly(0L, 1L, 1L);
    }

    @Test
    void makesTheModelFirst() {
        imported(companiesAndPeople()
                .object("companies", "company", ownField("externalId", "TEXT"))
                .customObject("rockets", "rocket", ownField("payload", "NUMBER"), ownLink("builder", "companies"))
                .records("companies", record(ACME, "name", "Acme", "externalId", "A1"))
                .records("rockets", record(id(21), "name", "Ariane", "payload", 22, "builderId", ACME)));

        assertThat(stored("companies", ACME)).containsEntry("externalId", "A1");
        assertThat(stored("rockets", id(21))).containsEntry("payload", 22).containsEntry("builderId", ACME);
    }

    @Test
    void addsOptionsThatAChoiceLacks() {
        Map<?, ?> report = imported(new HandmadeExport()
                .object("opportunities", "opportunity", standardChoice("stage", "NEW", "ON_HOLD"))
                .records("opportunities", record(id(51), "name", "Deal", "stage", "ON_HOLD")));

        assertThat(stored("opportunities", id(51))).containsEntry("stage", "ON_HOLD");
        assertThat(report.get("table").toString()).contains("made opportunities.stage, the options [\"ON_HOLD\"]");
        sent("twenty:opportunities/createOne", Map.of("name", "Old stage", "stage", "CUSTOMER"));
    }

    @Test
    void countsTheValuesThatTheTargetHasNoFieldFor() {
        Map<?, ?> report = imported(companiesAndPeople()
                .records(
                        "companies",
                        record(ACME, "name", "Acme", "moodOf2019", "good"),
                        record(BORA, "name", "Bora", "moodOf2019", "bad"),
                        record(id(3), "name", "Cora", "moodOf2019", "")));

        assertThat(report.get("left").toString())
                .contains("{\"what\":\"companies.moodOf2019\",\"why\":\"the target has no such field\",\"count\":2}");
    }

    @Test
    void planChangesNothing() {
        Path export = written(companiesAndPeople()
                .customObject("rockets", "rocket", ownField("payload", "NUMBER"))
                .records("rockets", record(id(21), "name", "Ariane")));

        Map<?, ?> plan = imported(export, "&dryRun=true");

        assertThat(writes()).isEmpty();
        assertThat(plan.get("table").toString()).contains("would make rockets.payload", "rockets");
        assertThat(counts(plan, "rockets").get("exported")).isEqualTo(1L);
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void fieldOfAnotherTypeIsRefusedBeforeAnythingIsWritten() {
        Path export = written(companiesAndPeople()
                .object("companies", "company", standardField("employees", "TEXT"))
                .records("companies", company(ACME, "Acme")));

        Exchange refused = tried(export, "");

        assertThat(refused.getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("companies.employees is NUMBER in the target, and TEXT in the export");
        assertThat(writes()).isEmpty();
    }

    @Test
    void ownFieldOfAnotherTypeIsRefusedBeforeOptionsAreAdded() {
        imported(companiesAndPeople().object("companies", "company", ownField("externalId", "NUMBER")));
        twenty.clearRequests();

        Exchange refused = tried(
                written(companiesAndPeople()
                        .object("companies", "company", ownField("externalId", "TEXT"))
                        .object("opportunities", "opportunity", standardChoice("stage", "NEW", "ON_HOLD"))),
                "");

        assertThat(refused.getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("companies.externalId is NUMBER in the target, and TEXT in the export");
        assertThat(writes()).isEmpty();
    }

    @Test
    void folderWithoutManifestIsNoExport() {
        Exchange refused = tried(folder, "");

        assertThat(refused.getException()).hasMessageContaining("manifest.json").hasMessageContaining("no export");
    }

    @Test
    void exportThatWasChangedIsRefused() throws IOException {
        Path export = written(companiesAndPeople().records("companies", company(ACME, "Acme")));
        Path file = export.resolve("records/companies.ndjson");
        Files.writeString(file, Files.readString(file).replace("Acme", "Evil"));

        Exchange refused = tried(export, "");

        assertThat(refused.getException())
                .hasMessageContaining("records/companies.ndjson")
                .hasMessageContaining("checksum");
        assertThat(twenty.records("companies")).isEmpty();
    }

    @Test
    void badRecordIsToldAndStopsNothing() throws IOException {
        Map<?, ?> report = imported(companiesAndPeople()
                .records("companies", company(ACME, "Acme"), company(BORA, "a\u0000b"), company(id(3), "Cora")));

        assertThat(names()).containsExactly("Acme", "Cora");
        assertThat(counts(report, "companies").get("refused")).isEqualTo(1L);
        Path rejected = Path.of(report.get("rejected").toString(), "companies.ndjson");
        assertThat(Files.readAllLines(rejected)).singleElement().asString().contains(BORA, "why");
    }

    @Test
    void neverOverwritesARecordOfAnotherId() {
        Map<String, Object> emails = Map.of("primaryEmail", "ada@example.com");
        sent("twenty:people/createOne", record(id(90), "emails", emails, "jobTitle", "There"));

        Map<?, ?> report =
                imported(companiesAndPeople().records("people", record(ADA, "emails", emails, "jobTitle", "Coming")));

        assertThat(twenty.records("people"))
                .singleElement()
                .extracting("jobTitle")
                .isEqualTo("There");
        assertThat(report.get("refused").toString()).contains("emails").contains("belongs to another record");
    }

    @Test
    void givesOtherIdsAndTheSameOnesAgain() {
        Path export = written(companiesAndPeople()
                .records("companies", company(ACME, "Acme"))
                .records("people", person(ADA, "Ada", ACME)));
        Map<?, ?> report = imported(export, "&ids=new");
        Object acme = twenty.records("companies").get(0).get("id");
        twenty.clearRequests();

        imported(export, "&ids=new");

        assertThat(writes()).isEmpty();
        assertThat(acme).isNotEqualTo(ACME);
        assertThat(twenty.records("people").get(0)).containsEntry("companyId", acme);
        assertThat(Path.of(report.get("ids").toString())).content().contains(ACME, acme.toString());
    }

    @Test
    void readsAZipFromTheBody() throws IOException {
        Path export = written(companiesAndPeople().records("companies", company(ACME, "Acme")));

        sent(uri(""), zipped(export));

        assertThat(names()).containsExactly("Acme");
    }

    private static byte[] zipped(Path export) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(export)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(export.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void takesTheObjectsThatAreWanted() {
        Path export = written(companiesAndPeople()
                .records("companies", company(ACME, "Acme"))
                .records("people", person(ADA, "Ada", ACME)));

        Map<?, ?> report = imported(export, "&objects=people");

        assertThat(twenty.records("companies")).isEmpty();
        assertThat(stored("people", ADA)).containsEntry("companyId", null);
        assertThat(left(report)).containsExactly("people.companyId");
    }

    @Test
    void anotherImportUnderTheNameOfAnUnfinishedOneIsRefused() {
        try (ImportState unfinished = state()) {
            unfinished.save("another", new JsonMap());
        }

        Exchange refused = tried(written(companiesAndPeople()), "&checkpoint=night");

        assertThat(refused.getException())
                .isInstanceOf(TwentyCheckpointException.class)
                .hasMessageContaining("Another import is unfinished under this name");
        assertThat(writes()).isEmpty();
    }

    private ImportState state() {
        return ImportState.inFiles(
                folder.resolve("state"),
                "twenty/checkpoint/" + twenty.baseUrl().replaceFirst("http://([^:]+):(\\d+).*", "$1_$2")
                        + "/import/night");
    }

    @Test
    void secondRunOfOneNameIsRefusedWhileTheFirstGoesOn() {
        Path export = written(companiesAndPeople());
        try (ImportState state = state()) {
            Exchange refused = tried(export, "&checkpoint=night");

            assertThat(refused.getException()).hasMessageContaining("wait until that import is done");
        }
    }
}
