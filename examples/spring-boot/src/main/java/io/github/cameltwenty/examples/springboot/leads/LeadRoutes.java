package io.github.cameltwenty.examples.springboot.leads;

import static io.github.cameltwenty.examples.springboot.leads.LeadAnswer.made;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyValidationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.springframework.stereotype.Component;

/**
 * A lead becomes a company, a person and a note, each only where Twenty does not have it yet. So a lead that failed halfway,
 * or whose answer was lost, is simply sent again.
 */
@Component
class LeadRoutes extends RouteBuilder {
    /** How long a visitor waits at the most while calls to Twenty are repeated. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public void configure() {
        // whoever sent the lead is told, and TwentyProblems logs it
        errorHandler(noErrorHandler());

        route("lead")
                .setVariable("lead", body())
                .setProperty(TwentyConstants.DEADLINE)
                .exchange(exchange -> Instant.now().plus(PATIENCE))
                .to("direct:person")
                .to("direct:note")
                .to("direct:noteTarget")
                .transform()
                .exchange(LeadRoutes::answer);

        companies();
        people();
        notes();
        noteTargets();

        route("first").transform().body(List.class, found -> found.isEmpty() ? null : found.get(0));
    }

    private void companies() {
        findOrCreate("company");
        route("find-company")
                .setHeader(TwentyConstants.FILTER)
                .body(Lead.class, Company::filter)
                .to("twenty:companies/findMany?depth=0&limit=1&outputClass=" + Company.class.getName())
                .to("direct:first");
        route("create-company")
                .transform()
                .body(Lead.class, Company::of)
                .to("twenty:companies/createOne?depth=0&outputClass=" + Company.class.getName());
    }

    private void people() {
        findOrCreate("person");
        // with depth=1 the person comes with the company
        route("find-person")
                .setHeader(TwentyConstants.FILTER)
                .body(Lead.class, Person::filter)
                .to("twenty:people/findMany?depth=1&limit=1&outputClass=" + Person.class.getName())
                .to("direct:first");
        route("create-person")
                .to("direct:company")
                .transform()
                .exchange(exchange ->
                        Person.of(get(exchange, "lead", Lead.class), get(exchange, "company", Company.class)))
                .to("twenty:people/createOne?depth=1&outputClass=" + Person.class.getName());
    }

    private void notes() {
        findOrCreate("note");
        route("find-note")
                .setHeader(TwentyConstants.FILTER)
                .body(Lead.class, Note::filter)
                .to("twenty:notes/findMany?depth=0&limit=1&outputClass=" + Note.class.getName())
                .to("direct:first");
        route("create-note")
                .transform()
                .body(Lead.class, Note::of)
                .to("twenty:notes/createOne?depth=0&outputClass=" + Note.class.getName());
    }

    private void noteTargets() {
        findOrCreate("noteTarget");
        route("find-noteTarget")
                .setHeader(TwentyConstants.FILTER)
                .exchange(exchange -> NoteTarget.filter(get(exchange, "note", Note.class)))
                .to("twenty:noteTargets/findMany?depth=0&limit=1&outputClass=" + NoteTarget.class.getName())
                .to("direct:first");
        route("create-noteTarget")
                .transform()
                .exchange(exchange ->
                        NoteTarget.of(get(exchange, "note", Note.class), get(exchange, "person", Person.class)))
                .to("twenty:noteTargets/createOne?depth=0&outputClass=" + NoteTarget.class.getName());
    }

    /** Leaves the record in a variable of its name. Each step is given the lead, whatever became of the body. */
    private void findOrCreate(String what) {
        route(what)
                .toV("direct:find-" + what, "lead", what)
                .filter(variable(what).isNull())
                .doTry()
                .toV("direct:create-" + what, "lead", what)
                .setVariable(what + "Created", constant(true))
                .doCatch(TwentyValidationException.class)
                // another lead may have been quicker; if none was, the refusal stands
                .toV("direct:find-" + what, "lead", what)
                .filter(variable(what).isNull())
                .process(LeadRoutes::refuse)
                .end()
                .end()
                .end();
    }

    /** Named, so that metrics and health name it. */
    private RouteDefinition route(String name) {
        return from("direct:" + name).routeId(name);
    }

    private static void refuse(Exchange exchange) {
        throw exchange.getProperty(Exchange.EXCEPTION_CAUGHT, TwentyValidationException.class);
    }

    private static LeadAnswer answer(Exchange exchange) {
        Person person = get(exchange, "person", Person.class);
        return new LeadAnswer(
                made(person, isCreated(exchange, "person")),
                made(person.company(), isCreated(exchange, "company")),
                made(get(exchange, "note", Note.class), isCreated(exchange, "note")));
    }

    private static <T> T get(Exchange exchange, String what, Class<T> type) {
        return exchange.getVariable(what, type);
    }

    private static boolean isCreated(Exchange exchange, String what) {
        return exchange.getVariable(what + "Created", false, boolean.class);
    }
}
