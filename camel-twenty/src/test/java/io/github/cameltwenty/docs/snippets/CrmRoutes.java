package io.github.cameltwenty.docs.snippets;

// tag::readme[]
import io.github.cameltwenty.TwentyValidationException;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

public class CrmRoutes extends RouteBuilder {
    @Override
    public void configure() {
        onException(TwentyValidationException.class).handled(true).log("Twenty refused it: ${exception.message}");

        from("direct:newLead")
                .to("twenty:people/createOne")
                .log("Created ${body[name][firstName]} ${body[name][lastName]}");

        from("direct:pipeline")
                .to("twenty:opportunities/findMany?limit=20&orderBy=amount.amountMicros[DescNullsLast]"
                        + "&filter=stage[eq]:NEW")
                .split(body())
                .log("${body[name]} of ${body[company][name]}");
    }

    public static void main(String[] args) throws Exception {
        Main main = new Main();
        main.configure().addRoutesBuilder(new CrmRoutes());
        main.start();
        Map<String, Object> lead =
                Map.of("name.firstName", "Ada", "name.lastName", "Lovelace", "emails.primaryEmail", "ada@example.com");
        main.getCamelTemplate().sendBody("direct:newLead", lead);
        main.getCamelTemplate().sendBody("direct:pipeline", null);
        main.stop();
    }
}
// end::readme[]
