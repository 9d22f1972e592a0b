package io.github.cameltwenty.examples.springboot;

import static io.github.cameltwenty.examples.springboot.Http.at;
import static io.github.cameltwenty.examples.springboot.Http.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@ExampleTest
class LeadsTest {
    @Autowired
    private TwentySandbox twenty;

    @Autowired
    private ProducerTemplate camel;

    private Http service;

    @BeforeEach
    void connect(@Autowired TestRestTemplate http) {
        service = new Http(http);
    }

    @AfterEach
    void behave() {
        twenty.misbehaveWith(request -> Misbehaviour.none());
    }

    @Test
    void aLeadBecomesACompanyAPersonAndANote() {
        Map<String, Object> lead = lead();

        ResponseEntity<Map<String, Object>> answer = service.post(lead);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        Map<String, Object> company = made(answer, "company", true, "companies");
        Map<String, Object> person = made(answer, "person", true, "people");
        Map<String, Object> note = made(answer, "note", true, "notes");
        assertThat(company).containsEntry("name", "Analytical Engines");
        assertThat(at(company, "domainName.primaryLinkUrl")).isEqualTo("https://" + lead.get("domain"));
        assertThat(person).containsEntry("jobTitle", "Countess").containsEntry("companyId", company.get("id"));
        assertThat(at(person, "name.lastName")).isEqualTo("Lovelace");
        assertThat(at(person, "emails.primaryEmail")).isEqualTo(lead.get("email"));
        assertThat(note).containsEntry("title", "Message from Ada Lovelace");
        assertThat(at(note, "bodyV2.markdown")).isEqualTo("Please call me.");
        assertThat(at(note, "bodyV2.blocknote").toString()).contains("Please call me.");
        assertThat(notesOf(person)).singleElement().isEqualTo(note.get("id"));
        assertThat(answer.getBody())
                .hasToString("{person={id=%s, name=Ada Lovelace, created=true}, company={id=%s,"
                                .formatted(person.get("id"), company.get("id"))
                        + " name=Analytical Engines, created=true}, note={id=%s, name=Message from Ada Lovelace, created=true}}"
                                .formatted(note.get("id")));
    }

    @Test
    void theSameLeadAgainMakesNothing() {
        Map<String, Object> lead = lead();
        ResponseEntity<Map<String, Object>> first = service.post(lead);
        lead.computeIfPresent("email", (name, email) -> email.toString().toUpperCase());
        List<Integer> before = counts();

        ResponseEntity<Map<String, Object>> second = service.post(lead);

        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(counts()).isEqualTo(before);
        for (String what : List.of("person", "company", "note")) {
            assertThat(at(second.getBody(), what + ".id")).isEqualTo(at(first.getBody(), what + ".id"));
            assertThat(at(second.getBody(), what + ".created")).isEqualTo(false);
        }
    }

    @Test
    void anotherMessageOfTheSamePersonIsAnotherNote() {
        Map<String, Object> lead = lead();
        service.post(lead);
        lead.put("message", "You did not call.");

        ResponseEntity<Map<String, Object>> answer = service.post(lead);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        made(answer, "note", true, "notes");
        assertThat(notesOf(made(answer, "person", false, "people"))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        // as the sandbox's companies were entered, and as visitors write them
        "kestrel-robotics.example, Kestrel Robotics",
        "HTTPS://WWW.Kestrel-Robotics.example/about?us, Kestrel Robotics",
        "fjordlys.example, Fjordlys Energi",
        "' www.lumen-oak.example ', Lumen & Oak"
    })
    void theCompanyIsFoundHoweverItsDomainIsSpelt(String domain, String name) {
        Map<String, Object> lead = lead();
        lead.put("domain", domain);

        ResponseEntity<Map<String, Object>> answer = service.post(lead);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(made(answer, "company", false, "companies")).containsEntry("name", name);
    }

    @Test
    void aDomainThatOnlyContainsAnotherIsAnotherCompany() {
        Map<String, Object> lead = lead();
        lead.put("domain", "example.kestrel-robotics.example");

        made(service.post(lead), "company", true, "companies");
    }

    @Test
    void manyLeadsAtOnceDoubleNothing() throws Exception {
        Map<String, Object> lead = lead();
        List<Integer> before = counts();
        List<Callable<ResponseEntity<Map<String, Object>>>> posts = IntStream.range(0, 8)
                .<Callable<ResponseEntity<Map<String, Object>>>>mapToObj(i -> () -> service.post(lead))
                .toList();

        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<ResponseEntity<Map<String, Object>>>> answers = threads.invokeAll(posts);
        threads.shutdown();

        for (Future<ResponseEntity<Map<String, Object>>> answer : answers) {
            assertThat(answer.get().getStatusCode().is2xxSuccessful()).isTrue();
        }
        assertThat(counts()).isEqualTo(before.stream().map(count -> count + 1).toList());
    }

    @ParameterizedTest
    @CsvSource({"companies, company", "people, person", "notes, note"})
    void whatAnotherLeadHasCreatedMeanwhileIsTaken(String resource, String what) {
        Map<String, Object> lead = lead();
        AtomicBoolean isFirst = new AtomicBoolean(true);
        twenty.misbehaveWith(request -> {
            if (request.method().equals("POST")
                    && request.path().equals("/rest/" + resource)
                    && isFirst.getAndSet(false)) {
                service.post(lead);
            }
            return Misbehaviour.none();
        });

        made(service.post(lead), what, false, resource);
    }

    @Test
    void whatFailedHalfwayIsCompletedByTheNextAttempt() {
        Map<String, Object> lead = lead();
        twenty.misbehaveWith(request ->
                request.path().equals("/rest/noteTargets") && request.method().equals("POST")
                        ? Misbehaviour.html(500)
                        : Misbehaviour.none());
        assertThat(service.post(lead).getStatusCode()).isEqualTo(HttpStatus.BAD_GATEWAY);
        behave();

        ResponseEntity<Map<String, Object>> answer = service.post(lead);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(notesOf(made(answer, "person", false, "people")))
                .containsExactly(at(answer.getBody(), "note.id").toString());
    }

    @Test
    void aPersonWithoutCompanyIsAnsweredWithoutOne() {
        Map<String, Object> lead = lead();
        ResponseEntity<Map<String, Object>> first = service.post(lead);
        detachFromCompany(at(first.getBody(), "person.id"));

        ResponseEntity<Map<String, Object>> again = service.post(lead);

        assertThat(again.getBody()).containsEntry("company", null);
    }

    private void detachFromCompany(Object person) {
        Map<String, Object> change = new HashMap<>();
        change.put("id", person);
        change.put("companyId", null);
        camel.requestBody("twenty:people/updateOne", change);
    }

    /** The record that the answer speaks of. */
    private Map<String, Object> made(
            ResponseEntity<Map<String, Object>> answer, String what, boolean created, String resource) {
        assertThat(at(answer.getBody(), what + ".created")).as(what).isEqualTo(created);
        return record(resource, at(answer.getBody(), what + ".id"));
    }

    private Map<String, Object> record(String resource, Object id) {
        return twenty.records(resource).stream()
                .filter(record -> record.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> notesOf(Map<String, Object> person) {
        return twenty.records("noteTargets").stream()
                .filter(target -> person.get("id").equals(target.get("personId")))
                .map(target -> target.get("noteId").toString())
                .toList();
    }

    private List<Integer> counts() {
        return List.of("companies", "people", "notes", "noteTargets").stream()
                .map(resource -> twenty.records(resource).size())
                .toList();
    }
}
