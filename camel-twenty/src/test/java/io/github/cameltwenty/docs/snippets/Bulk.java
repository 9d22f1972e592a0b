package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyProgress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/** What {@code bulk.md} shows. */
final class Bulk {
    private Bulk() {}

    /** Reading all. */
    static final class Export extends RouteBuilder {
        @Override
        public void configure() {
            // tag::bulk-find-all[]
            from("direct:export")
                    .setProperty("exported", AtomicInteger::new)
                    .to("twenty:companies/findAll?depth=0&filter=employees[gte]:100")
                    .split(body())
                    .streaming()
                    .to("direct:company")
                    .process(exchange -> exchange.getProperty("exported", AtomicInteger.class)
                            .incrementAndGet())
                    .end()
                    .log("exported ${exchangeProperty.exported} of ${header.CamelTwentyTotalCount}");
            // end::bulk-find-all[]
        }
    }

    /** Reading in an order, and in ranges side by side. */
    static final class OtherWalks extends RouteBuilder {
        @Override
        public void configure() {
            // tag::bulk-in-order[]
            from("direct:byAmount")
                    .to("twenty:opportunities/findAll?depth=0&orderBy=amount.amountMicros[DescNullsLast],name")
                    .split(body())
                    .streaming()
                    .to("direct:opportunity")
                    .end();
            // end::bulk-in-order[]

            // tag::bulk-side-by-side[]
            from("direct:exportFast")
                    .to("twenty:companies/findAll?depth=0&parallelism=4")
                    .split(body())
                    .streaming()
                    .to("direct:company")
                    .end();
            // end::bulk-side-by-side[]
        }
    }

    /** Reading on after a failure. */
    static final class Resume extends RouteBuilder {
        @Override
        public void configure() {
            // tag::bulk-resume[]
            onException(TwentyException.class)
                    .onWhen(simple("${exception.endCursor} != null"))
                    .handled(true)
                    .setHeader(TwentyConstants.STARTING_AFTER, simple("${exception.endCursor}"))
                    .to("seda:export");

            from("seda:export")
                    .to("twenty:companies/findAll?depth=0")
                    .split(body())
                    .streaming()
                    .to("direct:company")
                    .end();
            // end::bulk-resume[]
        }
    }

    /** Creating. */
    static final class Import extends RouteBuilder {
        @Override
        public void configure() {
            // tag::bulk-create[]
            from("direct:importAll")
                    .to("twenty:companies/createMany?parallelism=4")
                    .log("created ${body.size}");
            // end::bulk-create[]

            // tag::bulk-isolate[]
            from("direct:importGood")
                    .to("twenty:people/createMany?onRecordError=isolate")
                    .log("created ${body.size}, refused ${header.CamelTwentyFailures.size}")
                    .split(header(TwentyConstants.FAILURES))
                    .log("record ${body.index}: ${body.exception.message}")
                    .setBody(simple("${body.record}"))
                    .to("direct:refused")
                    .end();
            // end::bulk-isolate[]

            // tag::bulk-streaming[]
            from("direct:importFile")
                    .to("twenty:companies/createMany?streaming=true&onRecordError=isolate")
                    .split(body())
                    .streaming()
                    .to("direct:created")
                    .end()
                    .log("refused: ${header.CamelTwentyFailures.size}");
            // end::bulk-streaming[]
        }
    }

    /** Going on after a crash. */
    static final class PickUp extends RouteBuilder {
        @Override
        public void configure() {
            // tag::bulk-checkpoint[]
            from("file:{{import.folder}}?include=.*[.]jsonl")
                    .noStreamCaching()
                    .setHeader(TwentyConstants.CHECKPOINT, simple("${file:name}"))
                    .to(
                            "twenty:companies/createMany?streaming=true&onRecordError=isolate&stateDirectory={{import.state}}")
                    .split(body())
                    .streaming()
                    .to("direct:created")
                    .end()
                    .log("done before: ${header.CamelTwentySkipped}, refused: ${header.CamelTwentyFailures.size}");
            // end::bulk-checkpoint[]
        }
    }

    /** Going on after a stop. */
    static final class GoOn extends RouteBuilder {
        @Override
        public void configure() {
            // tag::bulk-go-on[]
            onException(TwentyBatchException.class)
                    .handled(true)
                    .process(Bulk::keepTheRest)
                    .to("direct:rest");

            from("direct:importOrStop").to("twenty:companies/createMany");
            // end::bulk-go-on[]
        }
    }

    // tag::bulk-rest[]
    static void keepTheRest(Exchange exchange) {
        TwentyBatchException stopped = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, TwentyBatchException.class);
        List<?> given = exchange.getMessage().getBody(List.class);

        List<Object> rest = new ArrayList<>();
        for (TwentyFailure failure : stopped.getFailures()) {
            if (failure.index() < stopped.getNextIndex()) {
                rest.add(failure.record()); // with the id that it was sent with
            }
        }
        rest.addAll(given.subList(stopped.getNextIndex(), given.size()));
        exchange.getMessage().setBody(rest);
    }
    // end::bulk-rest[]

    /** Changing and deleting. */
    static final class Change extends RouteBuilder {
        @Override
        public void configure() {
            // tag::bulk-update[]
            from("direct:raise").to("twenty:opportunities/updateMany?field.stage=SCREENING&parallelism=4");
            // end::bulk-update[]

            // tag::bulk-delete[]
            from("direct:purge")
                    .to("twenty:companies/findAll?depth=0&filter=name[like]:Test%")
                    .to("twenty:companies/deleteMany?onRecordError=isolate") // permanent
                    .log("deleted ${body.size}");
            // end::bulk-delete[]
        }
    }

    /** Upserting. */
    static final class Upsert extends RouteBuilder {
        @Override
        public void configure() {
            // tag::bulk-upsert[]
            from("direct:sync")
                    .to("twenty:people/upsertMany?upsertBy=emails.primaryEmail")
                    .log("created ${header.CamelTwentyUpsertResult[created]},"
                            + " updated ${header.CamelTwentyUpsertResult[updated]},"
                            + " unchanged ${header.CamelTwentyUpsertResult[unchanged]}");
            // end::bulk-upsert[]

            // tag::bulk-upsert-one[]
            from("direct:seen")
                    .to("twenty:companies/upsertOne?upsertBy=domainName.primaryLinkUrl")
                    .choice()
                    .when(header(TwentyConstants.UPSERT_RESULT).isEqualTo("created"))
                    .to("direct:welcome")
                    .end();
            // end::bulk-upsert-one[]
        }
    }

    // tag::bulk-own-id[]
    static Map<String, Object> withId(String source, String number, Map<String, Object> record) {
        Map<String, Object> identified = new LinkedHashMap<>(record);
        byte[] key = (source + "/" + number).getBytes(StandardCharsets.UTF_8);
        identified.put("id", UUID.nameUUIDFromBytes(key).toString());
        return identified;
    }
    // end::bulk-own-id[]

    /** Keeps how far the operation is that told last. */
    static void listen(CamelContext context, AtomicLong gauge) {
        // tag::bulk-progress[]
        context.getManagementStrategy().addEventNotifier(new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof TwentyProgress progress) {
                    gauge.set(progress.getDone() + progress.getFailed());
                }
            }
        });
        // end::bulk-progress[]
    }
}
