package io.github.cameltwenty.internal.workspace;

import static io.github.cameltwenty.internal.workspace.HandmadeExport.ownField;
import static io.github.cameltwenty.internal.workspace.HandmadeExport.ownLink;
import static io.github.cameltwenty.internal.workspace.HandmadeExport.standardField;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Links, deletions, files, and imports that were stopped. */
class ImportLinksTest extends ImportedTest {
    private static final String ROCKET = id(21);
    private static final String CREW = id(31);
    private static final String TIM = id(70);

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options()
                .seed(Map.of(
                        "workspaceMembers",
                        List.of(record(
                                TIM,
                                "userEmail",
                                "tim@twenty.example",
                                "userId",
                                id(69),
                                "name",
                                Map.of("firstName", "Tim", "lastName", "Apple")))));
    }

    private static HandmadeExport circle() {
        return new HandmadeExport()
                .customObject(
                        "rockets",
                        "rocket",
                        ownField("payload", "NUMBER"),
                        ownLink("leader", "crews"),
                        ownLink("successor", "rockets"))
                .customObject("crews", "crew", ownLink("ship", "rockets"));
    }

    @Test
    void linksInACircleAndToItself() {
        Path export = written(circle().records(
                        "rockets",
                        record(ROCKET, "name", "One", "leaderId", CREW, "successorId", id(22)),
                        record(id(22), "name", "Two", "leaderId", null, "successorId", null))
                .records("crews", record(CREW, "name", "Crew", "shipId", ROCKET)));

        imported(export, "");

        assertThat(stored("rockets", ROCKET)).containsEntry("leaderId", CREW).containsEntry("successorId", id(22));
        assertThat(stored("crews", CREW)).containsEntry("shipId", ROCKET);
        twenty.clearRequests();
        imported(export, "");
        assertThat(writes()).isEmpty();
    }

    @Test
    void linkToARecordThatWasRefusedIsLeftOut() {
        Map<?, ?> report = imported(companiesAndPeople()
                .records("companies", company(ACME, "a\u0000b"))
                .records("people", person(ADA, "Ada", ACME)));

        assertThat(stored("people", ADA)).containsEntry("companyId", null);
        assertThat(left(report)).contains("people.companyId");
    }

    @Test
    void membersAreMatchedByTheirEmail() {
        Map<?, ?> report = imported(companiesAndPeople()
                .object("workspaceMembers", "workspaceMember")
                .records(
                        "workspaceMembers",
                        record(id(71), "userEmail", "Tim@twenty.example"),
                        record(id(72), "userEmail", "nobody@old.example"))
                .records(
                        "companies",
                        record(ACME, "name", "Acme", "accountOwnerId", id(71)),
                        record(BORA, "name", "Bora", "accountOwnerId", id(72))));

        assertThat(stored("companies", ACME)).containsEntry("accountOwnerId", TIM);
        assertThat(stored("companies", BORA)).containsEntry("accountOwnerId", null);
        assertThat(left(report)).contains("workspaceMembers", "companies.accountOwnerId");
    }

    @Test
    void linkToAMemberWhoIsNotThereLeavesTheOneThatIs() {
        imported(companiesAndPeople().records("companies", record(ACME, "name", "Acme")));
        sent("twenty:companies/updateOne", record(ACME, "accountOwnerId", TIM));

        Map<?, ?> report = imported(
                companiesAndPeople().records("companies", record(ACME, "name", "Acme Ltd", "accountOwnerId", id(72))));

        assertThat(stored("companies", ACME)).containsEntry("name", "Acme Ltd").containsEntry("accountOwnerId", TIM);
        assertThat(left(report)).contains("companies.accountOwnerId");
    }

    @Test
    void deletesSoftlyWhatIsSoftlyDeleted() {
        Map<?, ?> report = imported(companiesAndPeople()
                .records("companies", company(ACME, "Acme"), deleted(company(BORA, "Bora")))
                .records("people", person(ADA, "Ada", BORA)));

        assertThat(exported("companies", BORA).get("deletedAt")).isNotNull();
        assertThat(stored("people", ADA)).containsEntry("companyId", BORA);
        assertThat(counts(report, "companies").get("deleted")).isEqualTo(1L);
    }

    /** Without GraphQL 1.0 neither shows softly deleted records nor deletes softly. */
    @Test
    void softlyDeletedRecordIsNotBroughtToLifeByATargetThatCannotDeleteIt() {
        configuration().setMaxRetries(0);
        twenty.misbehaveWith(request -> request.path().endsWith("/graphql")
                ? Misbehaviour.status(403, "{\"statusCode\":403,\"messages\":[\"Forbidden\"]}")
                : Misbehaviour.none());

        HandmadeExport export = companiesAndPeople();
        export.records("companies", company(ACME, "Acme"), deleted(company(BORA, "Bora")));
        Map<?, ?> report = imported(export);

        assertThat(twenty.records("companies"))
                .filteredOn(record -> record.get("deletedAt") == null)
                .extracting("name")
                .containsExactly("Acme");
        assertThat(counts(report, "companies").get("refused")).isEqualTo(0L);
    }

    @Test
    void bringsBackWhatWasDeletedInTheTarget() {
        Path export = written(companiesAndPeople().records("companies", company(ACME, "Acme"), company(BORA, "Bora")));
        imported(export, "");
        sent("twenty:companies/deleteMany?softDelete=true", List.of(ACME));

        Map<?, ?> report = imported(export, "");

        assertThat(stored("companies", ACME)).containsEntry("deletedAt", null);
        assertThat(counts(report, "companies").get("restored")).isEqualTo(1L);
    }

    @Test
    void recordToBringBackWaitsForAServerThatWasAway() {
        configuration().setMaxRetries(0);
        Path export = written(companiesAndPeople().records("companies", company(ACME, "Acme"), company(BORA, "Bora")));
        imported(export, "");
        sent("twenty:companies/deleteMany?softDelete=true", List.of(ACME));
        AtomicInteger creates = new AtomicInteger();
        twenty.misbehaveWith(request -> {
            if (isWrite(request)) {
                creates.compareAndSet(0, 1);
            }
            // who holds the id that was refused
            return !isWrite(request) && creates.compareAndSet(1, 2) ? Misbehaviour.dropBefore() : Misbehaviour.none();
        });
        Exchange stopped = tried(export, "");

        Map<?, ?> report = imported(export, "");

        assertThat(stopped.getException()).hasMessageContaining("run it again");
        assertThat(stored("companies", ACME)).containsEntry("deletedAt", null);
        assertThat(counts(report, "companies").get("refused")).isEqualTo(0L);
    }

    @Test
    void followsALaterExport() {
        imported(companiesAndPeople().records("companies", company(ACME, "Acme"), company(BORA, "Bora")));

        imported(companiesAndPeople()
                .records(
                        "companies", company(ACME, "Acme Ltd"), deleted(company(BORA, "Bora")), company(id(3), "New")));

        assertThat(stored("companies", ACME)).containsEntry("name", "Acme Ltd");
        assertThat(exported("companies", BORA).get("deletedAt")).isNotNull();
        assertThat(stored("companies", id(3))).containsEntry("name", "New");
    }

    @Test
    void attachesEachFileOnce() {
        Path export = written(companiesAndPeople()
                .object("attachments", "attachment", standardField("name", "TEXT"))
                .records("companies", company(ACME, "Acme"))
                .records(
                        "attachments",
                        record(id(41), "name", "note.txt", "companyId", ACME),
                        record(id(42), "name", "lost.txt", "companyId", ACME))
                .file(id(41), "kept"));

        Map<?, ?> report = imported(export, "");
        Map<?, ?> again = imported(export, "");

        Exchange file = send("twenty:general/downloadFile", null, Map.of(TwentyConstants.ID, id(41)));
        assertThat(file.getMessage().getBody(String.class)).isEqualTo("kept");
        assertThat(twenty.records("attachments"))
                .singleElement()
                .extracting("id")
                .isEqualTo(id(41));
        assertThat(report.get("files").toString()).contains("\"attached\":1");
        assertThat(again.get("files").toString()).contains("\"attached\":0", "\"there\":1");
        assertThat(counts(report, "attachments").get("left")).isEqualTo(1L);
    }

    @Test
    void goesOnWhereItWasStopped() {
        HandmadeExport export = companiesAndPeople();
        for (int i = 0; i < 900; i++) {
            export.records("companies", company(id(1000 + i), "Company " + i));
        }
        Path written = written(export.records("people", person(ADA, "Ada", id(1000))));
        configuration().setMaxRetries(0);
        AtomicInteger batches = new AtomicInteger();
        twenty.misbehaveWith(request -> request.path().endsWith("/batch/companies") && batches.incrementAndGet() == 4
                ? Misbehaviour.dropBefore()
                : Misbehaviour.none());
        Exchange stopped = tried(written, "");
        twenty.clearRequests();

        Map<?, ?> report = imported(written, "");

        assertThat(stopped.getException()).hasMessageContaining("run it again");
        assertThat(twenty.records("companies")).hasSize(900);
        // of 400 records at a time, the second 400 are looked at anew, of which a call of 200 was done
        assertThat(counts(report, "companies"))
                .extracting("created", "unchanged")
                .containsExactly(700L, 200L);
        assertThat(stored("people", ADA)).containsEntry("companyId", id(1000));
    }
}
