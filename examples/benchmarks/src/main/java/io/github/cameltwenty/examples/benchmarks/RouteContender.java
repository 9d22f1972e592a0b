package io.github.cameltwenty.examples.benchmarks;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpMethods;
import org.apache.camel.model.dataformat.JsonLibrary;

/** What a competent Camel user writes without the component: {@code http:}, {@code marshal} and {@code unmarshal}, loops. */
final class RouteContender extends CamelContender {
    RouteContender(String server) {
        super(new Routes(server));
    }

    private static final class Routes extends RouteBuilder {
        private static final String QUERY = "depth=1&limit=60&order_by=id";
        private static final String MORE = "more";
        private static final String NEXT = "next";

        private final String server;

        Routes(String server) {
            this.server = server;
        }

        @Override
        public void configure() {
            from("direct:findOne")
                    .setHeader("Authorization", constant("Bearer " + API_KEY))
                    .setHeader(Exchange.HTTP_METHOD, constant(HttpMethods.GET))
                    .setHeader(Exchange.HTTP_PATH, body())
                    .setHeader(Exchange.HTTP_QUERY, constant("depth=1"))
                    .to(server + "/rest/companies")
                    .unmarshal()
                    .json(JsonLibrary.Jackson, Map.class)
                    .process(exchange -> unwrap(exchange, "company"));

            from("direct:findMany")
                    .setHeader("Authorization", constant("Bearer " + API_KEY))
                    .setHeader(Exchange.HTTP_METHOD, constant(HttpMethods.GET))
                    .setHeader(Exchange.HTTP_QUERY, constant(QUERY))
                    .to(server + "/rest/companies")
                    .unmarshal()
                    .json(JsonLibrary.Jackson, Map.class)
                    .process(exchange -> unwrap(exchange, "companies"));

            from("direct:createMany")
                    .setHeader("Authorization", constant("Bearer " + API_KEY))
                    .setHeader(Exchange.HTTP_METHOD, constant(HttpMethods.POST))
                    .setHeader(Exchange.HTTP_QUERY, constant("depth=1"))
                    .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                    .process(Routes::giveIds)
                    .marshal()
                    .json(JsonLibrary.Jackson)
                    .to(server + "/rest/batch/companies")
                    .unmarshal()
                    .json(JsonLibrary.Jackson, Map.class)
                    .process(exchange -> unwrap(exchange, "createCompanies"));

            from("direct:findAll")
                    .setProperty(MORE, constant(true))
                    .setProperty(NEXT, constant(QUERY))
                    .loopDoWhile(exchangeProperty(MORE))
                    .removeHeaders("*")
                    .setHeader("Authorization", constant("Bearer " + API_KEY))
                    .setHeader(Exchange.HTTP_METHOD, constant(HttpMethods.GET))
                    .setHeader(Exchange.HTTP_QUERY, exchangeProperty(NEXT))
                    .to(server + "/rest/companies")
                    .unmarshal()
                    .json(JsonLibrary.Jackson, Map.class)
                    .process(Routes::handOnPage)
                    .end();

            from("direct:createAll")
                    .split()
                    .exchange(Routes::batches)
                    .streaming()
                    .stopOnException()
                    .to("direct:createMany")
                    .process(Routes::handOn)
                    .end();
        }

        @SuppressWarnings("unchecked")
        private static Iterator<List<Map<String, Object>>> batches(Exchange exchange) {
            Iterator<Map<String, Object>> records =
                    (Iterator<Map<String, Object>>) exchange.getMessage().getBody();
            return new Batches(records);
        }

        @SuppressWarnings("unchecked")
        private static void giveIds(Exchange exchange) {
            List<Map<String, Object>> records = exchange.getMessage().getBody(List.class);
            exchange.getMessage().setBody(Company.withIds(records));
        }

        @SuppressWarnings("unchecked")
        private static Object member(Exchange exchange, String name) {
            Map<String, Object> answer = exchange.getMessage().getBody(Map.class);
            return ((Map<String, Object>) answer.get("data")).get(name);
        }

        private static void unwrap(Exchange exchange, String name) {
            exchange.getMessage().setBody(member(exchange, name));
        }

        @SuppressWarnings("unchecked")
        private static void handOnPage(Exchange exchange) {
            Map<String, Object> answer = exchange.getMessage().getBody(Map.class);
            Map<String, Object> page = (Map<String, Object>) answer.get("pageInfo");
            exchange.setProperty(MORE, page.get("hasNextPage"));
            exchange.setProperty(NEXT, QUERY + "&starting_after=" + page.get("endCursor"));
            unwrap(exchange, "companies");
            handOn(exchange);
        }

        @SuppressWarnings("unchecked")
        private static void handOn(Exchange exchange) {
            Consumer<Map<String, Object>> each = exchange.getProperty(EACH, Consumer.class);
            ((List<Map<String, Object>>) exchange.getMessage().getBody()).forEach(each);
        }
    }
}
