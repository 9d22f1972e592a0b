package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyServerException;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;

/** What {@code getting-started.md} shows. */
final class GettingStarted {
    private GettingStarted() {}

    static void configure(CamelContext context, String baseUrl, String apiKey) {
        // tag::configure[]
        TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
        twenty.setBaseUrl(baseUrl);
        twenty.setApiKey(apiKey);
        // end::configure[]
    }

    static void configureByFile(CamelContext context, String baseUrl, String file) {
        // tag::key-file[]
        TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
        twenty.setBaseUrl(baseUrl);
        twenty.getConfiguration().setApiKeyFile(file); // as /run/secrets/twenty-api-key
        // end::key-file[]
    }

    // tag::record[]
    public record NewCompany(String name, Integer employees) {}
    // end::record[]

    // tag::result-class[]
    public record Company(String id, String name, Integer employees) {}
    // end::result-class[]

    static Map<String, Object> person() {
        // tag::map[]
        Map<String, Object> person = Map.of(
                "name", Map.of("firstName", "Ada", "lastName", "Lovelace"),
                "emails", Map.of("primaryEmail", "ada@example.com"));
        // end::map[]
        return person;
    }

    static Map<String, Object> row() {
        // tag::row[]
        Map<String, Object> row = Map.of(
                "name.firstName", "Ada",
                "name.lastName", "Lovelace",
                "emails.primaryEmail", "ada@example.com");
        // end::row[]
        return row;
    }

    /** Finding and writing. */
    static final class Steps extends RouteBuilder {
        @Override
        public void configure() {
            // tag::find[]
            from("direct:newDeals")
                    .to("twenty:opportunities/findMany?filter=stage[eq]:NEW&orderBy=name&limit=20")
                    .log("${header.CamelTwentyTotalCount} new deals")
                    .split(body())
                    .log("${body[name]} was created by ${body[createdBy][name]}")
                    .to("direct:notify");
            // end::find[]

            // tag::find-one[]
            from("direct:companyOf")
                    .setHeader(TwentyConstants.ID, simple("${body[companyId]}"))
                    .to("twenty:companies/findOne?depth=0");
            // end::find-one[]

            // tag::headers-copied[]
            from("direct:called")
                    .setHeader(TwentyConstants.ID, simple("${body[companyId]}"))
                    .enrich("twenty:companies/findOne?depth=0", (person, company) -> {
                        person.setProperty("company", company.getMessage().getBody());
                        return person;
                    })
                    .removeHeader(TwentyConstants.ID) // else the person would be looked for by the company's id
                    .setBody(simple("${body[id]}"))
                    .to("twenty:people/updateOne?field.jobTitle=Called")
                    .log("called ${exchangeProperty.company[name]}");
            // end::headers-copied[]

            // tag::output-class[]
            from("direct:typed").to("twenty:companies/findMany?outputClass=" + Company.class.getName());
            // end::output-class[]

            // tag::create[]
            from("direct:signUp").to("twenty:companies/createOne").log("created ${body[id]}");
            // end::create[]

            // tag::create-many[]
            from("direct:import").to("twenty:companies/createMany").log("created ${body.size} companies");
            // end::create-many[]

            // tag::fields[]
            from("direct:lead").to("twenty:people/createOne?field.jobTitle=Lead&field.name.lastName=Unknown");
            // end::fields[]

            // tag::update[]
            from("direct:won").setBody(simple("${body[id]}")).to("twenty:opportunities/updateOne?field.stage=CUSTOMER");
            // end::update[]
        }
    }

    /** All pages of a search. */
    static final class Pages extends RouteBuilder {
        @Override
        public void configure() {
            // tag::pages[]
            from("direct:allCompanies")
                    .setHeader(TwentyConstants.HAS_NEXT_PAGE, constant(true))
                    .removeHeader(TwentyConstants.END_CURSOR)
                    .loopDoWhile(header(TwentyConstants.HAS_NEXT_PAGE))
                    .setHeader(TwentyConstants.STARTING_AFTER, header(TwentyConstants.END_CURSOR))
                    .to("twenty:companies/findMany?depth=0&limit=60")
                    .split(body())
                    .to("direct:company")
                    .end() // of the split
                    .end(); // of the loop
            // end::pages[]
        }
    }

    /** What to do when Twenty does not do it. */
    static final class Errors extends RouteBuilder {
        @Override
        public void configure() {
            // tag::errors[]
            onException(TwentyNotFoundException.class).handled(true).setBody(constant(null));

            onException(TwentyRateLimitException.class, TwentyServerException.class, TwentyConnectionException.class)
                    .handled(true)
                    .to("direct:later");

            from("direct:lookUp").to("twenty:companies/findOne");
            // end::errors[]

            // tag::errors-in-body[]
            from("direct:tryToCreate")
                    .to("twenty:people/createOne?throwExceptionOnFailure=false")
                    .choice()
                    .when(header(TwentyConstants.STATUS_CODE).isGreaterThanOrEqualTo(400))
                    .log("refused: ${body[messages]}")
                    .otherwise()
                    .log("created ${body[id]}");
            // end::errors-in-body[]
        }
    }
}
