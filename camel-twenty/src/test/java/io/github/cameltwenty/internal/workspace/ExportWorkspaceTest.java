package io.github.cameltwenty.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportWorkspaceTest extends SandboxedTest {
    private static final String URI = "twenty:general/exportWorkspace";
    private static final String TO = "?exportTo=RAW(";
    private static final String RESTRICTED = "key-that-sees-no-people";

    @TempDir
    Path temporary;

    @Override
    protected TwentySandboxOptions options() {
        return super.options()
                .seed(Map.of(
                        "workspaceMembers",
                        List.of(Map.of(
                                "userEmail", "ada@example.com", "userId", "20202020-0000-4000-8000-000000000001"))))
                .restrictedKey(RESTRICTED, Set.of(), Set.of("people"));
    }

    private Path folder() {
        return temporary.resolve("out");
    }

    private String uri(Path place) {
        return URI + TO + place + ")";
    }

    private Map<?, ?> exported(String uri) {
        return sent(uri, null).getMessage().getBody(Map.class);
    }

    private void created(String resource, Object records) {
        sent("twenty:" + resource + "/createMany", records);
    }

    private static List<Map<?, ?>> lines(InputStream in) throws IOException {
        List<Map<?, ?>> records = new ArrayList<>();
        for (String line :
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            records.add((Map<?, ?>) Json.read(line));
        }
        return records;
    }

    private List<Map<?, ?>> records(String plural) throws IOException {
        try (InputStream in = Files.newInputStream(folder().resolve(Layout.records(plural, false)))) {
            return lines(in);
        }
    }

    private static Map<?, ?> object(Map<?, ?> manifest, String plural) {
        return ((List<?>) manifest.get("objects"))
                .stream()
                        .map(object -> (Map<?, ?>) object)
                        .filter(object -> plural.equals(object.get("namePlural")))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<Object> left(Map<?, ?> manifest) {
        return ((List<?>) manifest.get("left"))
                .stream().<Object>map(left -> ((Map<?, ?>) left).get("what")).toList();
    }

    @Test
    void aFolderHoldsTheRecordsAsFindAllGivesThem() throws IOException {
        created("companies", companies(3));

        Map<?, ?> manifest = exported(uri(folder()));

        List<Object> found = new ArrayList<>();
        ((Iterator<?>) sent("twenty:companies/findAll", null).getMessage().getBody()).forEachRemaining(found::add);
        assertThat(records("companies")).hasSize(3).isEqualTo(found);
        assertThat(object(manifest, "companies").get("records")).isEqualTo(3L);
    }

    @Test
    void theManifestTellsWhatIsThereAndIsTheBody() throws IOException {
        created("companies", companies(2));
        Instant before = Instant.now();

        Map<?, ?> body = exported(uri(folder()));

        Manifest manifest = Manifest.read(FolderStore.reading(folder()));
        assertThat(manifest.toMap()).isEqualTo(body);
        assertThat(manifest.changesFrom()).isBefore(before);
        assertThat(manifest.objects()).isNotEmpty().allSatisfy(object -> assertThat(
                        object.file().isIn(FolderStore.reading(folder())))
                .isTrue());
        assertThat(manifest.model().isIn(FolderStore.reading(folder()))).isTrue();
        assertThat(twenty.baseUrl()).endsWith(manifest.server().host());
    }

    @Test
    void eachCallIsMadeOnce() {
        created("companies", companies(250));
        twenty.clearRequests();

        exported(uri(folder()) + "&objects=companies");

        assertThat(calls().stream().filter(call -> call.path().equals("/rest/metadata/objects")))
                .hasSize(1);
        assertThat(calls().stream()
                        .filter(call -> call.path().equals("/rest/companies")
                                && !asksForDeleted(call)
                                && !asksForChanged(call)))
                .hasSize(2);
    }

    private static boolean asksForChanged(SandboxRequest call) {
        return String.valueOf(call.rawQuery()).contains("updatedAt");
    }

    private static boolean asksForDeleted(SandboxRequest call) {
        return String.valueOf(call.rawQuery()).contains("deletedAt");
    }

    @Test
    void whatIsSoftlyDeletedIsAmongTheRecordsInTheOrderOfIds() throws IOException {
        created("companies", companies(3));
        Object deleted = twenty.records("companies").get(1).get("id");
        sent("twenty:companies/deleteOne?softDelete=true&id=" + deleted, null);

        Map<?, ?> manifest = exported(uri(folder()) + "&objects=companies");

        assertThat(records("companies"))
                .hasSize(3)
                .isSortedAccordingTo((one, other) ->
                        one.get("id").toString().compareTo(other.get("id").toString()))
                .filteredOn(record -> record.get("deletedAt") != null)
                .singleElement()
                .satisfies(record -> assertThat(record.get("id")).isEqualTo(deleted));
        assertThat(object(manifest, "companies").get("deleted")).isEqualTo(1L);
    }

    @Test
    void whatIsDeletedSoftlyAmidTheWalkIsThere() throws IOException {
        created("companies", companies(3));
        Object id = twenty.records("companies").get(1).get("id");
        AtomicBoolean isDeleted = new AtomicBoolean();
        twenty.misbehaveWith(request -> {
            boolean isWalk = request.method().equals("GET")
                    && request.path().equals("/rest/companies")
                    && !asksForDeleted(request);
            if (isWalk && isDeleted.compareAndSet(false, true)) {
                sent("twenty:companies/deleteOne?softDelete=true&id=" + id, null);
            }
            return Misbehaviour.none();
        });

        exported(uri(folder()) + "&objects=companies");

        assertThat(records("companies"))
                .hasSize(3)
                .isSortedAccordingTo((one, other) ->
                        one.get("id").toString().compareTo(other.get("id").toString()))
                .filteredOn(record -> record.get("deletedAt") != null)
                .extracting(record -> (Object) record.get("id"))
                .containsExactly(id);
    }

    @Test
    void livingRecordsAreThereWhereThoseThatAreDeletedAreRefused() throws IOException {
        created("companies", companies(3));
        twenty.misbehaveWith(request -> request.path().endsWith("/graphql") || asksForDeleted(request)
                ? Misbehaviour.status(403, "{\"statusCode\":403,\"messages\":[\"Not for you\"]}")
                : Misbehaviour.none());

        Map<?, ?> manifest = exported(uri(folder()) + "&objects=companies");

        assertThat(records("companies")).hasSize(3);
        assertThat(left(manifest)).contains("companies, softly deleted");
    }

    @Test
    void anExportThatMayReadNothingFails() {
        twenty.misbehaveWith(request -> request.path().equals("/rest/companies")
                ? Misbehaviour.status(403, "{\"statusCode\":403,\"messages\":[\"Not for you\"]}")
                : Misbehaviour.none());

        failure(TwentyAuthenticationException.class, uri(folder()) + "&objects=companies", null);

        assertThat(folder()).doesNotExist();
    }

    @Test
    void membersAreThereAsAWholeWhateverIsChosen() {
        Exchange later = send(
                URI + TO + folder() + ")&objects=companies",
                null,
                Map.of(TwentyConstants.SINCE, Instant.now().plusSeconds(3600).toString()));

        assertThat(object(later.getMessage().getBody(Map.class), "workspaceMembers")
                        .get("records"))
                .isEqualTo(1L);
    }

    @Test
    void theModelKnowsTypesOptionsUniqueFieldsAndLinks() throws IOException {
        sent("twenty:general/ensureSchema", """
                {"objects": [{"namePlural": "rockets", "nameSingular": "rocket", "fields": [
                  {"name": "serial", "type": "TEXT", "unique": true},
                  {"name": "stage", "type": "SELECT", "options": ["PLANNED", "FLOWN"]},
                  {"name": "owner", "type": "RELATION", "relation": {"object": "companies", "label": "Rockets"}}
                ]}]}
                """);

        exported(uri(folder()) + "&objects=rockets");

        WorkspaceModel model = WorkspaceModel.read(FolderStore.reading(folder()));
        ModelObject rockets = model.object("rockets").orElseThrow();
        assertThat(model.object("companies").orElseThrow().isCustom()).isFalse();
        assertThat(rockets.isCustom()).isTrue();
        assertThat(rockets.field("serial").orElseThrow().unique()).isTrue();
        assertThat(rockets.field("stage").orElseThrow().options())
                .extracting(option -> option.get("value"))
                .isEqualTo(List.of("PLANNED", "FLOWN"));
        assertThat(rockets.field("owner").orElseThrow().relations())
                .extracting(ModelRelation::type, ModelRelation::object)
                .containsExactly(tuple("MANY_TO_ONE", "companies"));
    }

    @Test
    void ensureSchemaTakesTheSchemaInAnotherWorkspace() throws IOException {
        sent("twenty:general/ensureSchema", """
                object,singular,field,type,unique,options
                rockets,rocket,serial,TEXT,true,
                companies,,tier,SELECT,,SILVER|GOLD
                """);
        exported(uri(folder()));
        String schema = Files.readString(folder().resolve(Layout.SCHEMA));

        try (TwentySandbox other = TwentySandbox.start()) {
            configuration().setBaseUrl(other.baseUrl());
            configuration().setApiKey(other.apiKey());
            Map<?, ?> made = sent("twenty:general/ensureSchema?dryRun=true&maxRetries=1", schema)
                    .getMessage()
                    .getBody(Map.class);

            assertThat((List<?>) made.get("made"))
                    .map(Object::toString)
                    .contains(
                            "{\"object\":\"rockets\"}",
                            "{\"object\":\"rockets\",\"field\":\"serial\"}",
                            "{\"object\":\"companies\",\"field\":\"tier\"}");
            assertThat((List<?>) made.get("differs")).isEmpty();
        }
    }

    @Test
    void aZipHoldsTheSame() throws IOException {
        created("companies", companies(2));
        Path zip = temporary.resolve("export.zip");

        Map<?, ?> body = exported(uri(zip));

        try (ZipStore store = ZipStore.reading(zip)) {
            assertThat(Manifest.read(store).toMap()).isEqualTo(body);
            assertThat(lines(store.read("records/companies.ndjson"))).hasSize(2);
        }
    }

    @Test
    void anEndpointGetsAMessageForEachFile() throws IOException {
        created("companies", companies(2));

        exported(URI + TO + "file:" + folder() + ")&objects=companies");

        assertThat(records("companies")).hasSize(2);
        assertThat(Manifest.read(FolderStore.reading(folder())).object("companies"))
                .isPresent();
    }

    @Test
    void recordsAreZippedOnRequest() throws IOException {
        created("companies", companies(2));

        exported(uri(folder()) + "&gzip=true&objects=companies");

        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder().resolve("records/companies.ndjson.gz")))) {
            assertThat(lines(in)).hasSize(2);
        }
    }

    @Test
    void sinceTakesWhatHasChangedAndWhatWasDeleted() throws IOException {
        String early = "2020-01-01T00:00:00.000Z";
        created("companies", companies(3));
        List<Map<String, Object>> there = twenty.records("companies");
        sent("twenty:companies/deleteOne?softDelete=true&id=" + there.get(0).get("id"), null);

        Exchange later = send(
                URI + TO + folder() + ")&objects=companies",
                null,
                Map.of(TwentyConstants.SINCE, Instant.now().plusSeconds(3600).toString()));
        Map<?, ?> all = exported(URI + TO + temporary.resolve("all") + ")&objects=companies&since=" + early);

        assertThat(object(later.getMessage().getBody(Map.class), "companies").get("records"))
                .isEqualTo(0L);
        assertThat(object(all, "companies").get("records")).isEqualTo(3L);
        assertThat(object(all, "companies").get("deleted")).isEqualTo(1L);
    }

    @Test
    void secretsStayWhereTheyAre() throws IOException {
        sent(
                "twenty:webhooks/createOne",
                Map.of(
                        "targetUrl",
                        "https://hooks.example.com",
                        "operations",
                        List.of("*.*"),
                        "secret",
                        "never-to-be-seen"));

        Map<?, ?> manifest = exported(uri(folder()));

        assertThat(left(manifest)).contains("apiKeys", "webhooks", "connectedAccounts");
        FolderStore store = FolderStore.reading(folder());
        assertThat(store.list("")).isNotEmpty().allSatisfy(path -> assertThat(Files.readString(folder().resolve(path)))
                .doesNotContain("never-to-be-seen", twenty.apiKey()));
    }

    @Test
    void whatTheRoleOfTheKeyMayNotReadIsLeft() {
        Assumptions.assumeTrue(
                System.getProperty("sandbox.dialect", "V1_0").equals("V1_10"),
                "1.0 has no such roles, and on 2.21 such a key may not read the objects either");
        configuration().setApiKey(RESTRICTED);

        Map<?, ?> manifest = exported(uri(folder()) + "&objects=companies,people");

        assertThat(left(manifest)).containsExactly("people");
        assertThat(object(manifest, "companies")).isNotNull();
    }

    @Test
    void objectsAreChosenByName() throws IOException {
        exported(uri(folder()) + "&objects=companies,people&exceptObjects=notes");

        assertThat(FolderStore.reading(folder()).list(Layout.RECORDS))
                .containsExactly(
                        "records/companies.ndjson", "records/people.ndjson", "records/workspaceMembers.ndjson");
    }

    @Test
    void anUnknownObjectIsRefusedBeforeAnythingIsWritten() {
        TwentyValidationException refused =
                failure(TwentyValidationException.class, uri(folder()) + "&objects=companys", null);

        assertThat(refused)
                .hasMessageContaining(
                        "The option objects names the unknown object 'companys', did you mean companies?");
        assertThat(folder()).doesNotExist();
    }

    @Test
    void anExportThatIsThereIsNeverWrittenOver() throws IOException {
        exported(uri(folder()) + "&objects=companies");
        byte[] before = Files.readAllBytes(folder().resolve(Layout.MANIFEST));

        TwentyValidationException refused =
                failure(TwentyValidationException.class, uri(folder()) + "&objects=people", null);

        assertThat(refused).hasMessageContaining("holds an export of");
        assertThat(folder().resolve(Layout.MANIFEST)).hasBinaryContent(before);
    }

    @Test
    void whereToIsRequired() {
        assertThat(failure(TwentyValidationException.class, URI, null))
                .hasMessageContaining("set the option exportTo or the header CamelTwentyExportTo");
    }

    @Test
    void anEndpointWithoutItsComponentIsRefused() {
        assertThat(failure(TwentyValidationException.class, URI + TO + "fiel:out)", null))
                .hasMessageContaining("there is no component fiel");
    }
}
