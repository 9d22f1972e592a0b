package io.github.cameltwenty.docs.snippets;

import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;

/** What {@code versions.md} shows. */
final class Versions extends RouteBuilder {
    @Override
    public void configure() {
        // tag::versions-server[]
        from("direct:server")
                .to("twenty:general/getServerInfo")
                .log("Twenty ${body[apiVersion]}, objects: ${body[objects]}");
        // end::versions-server[]
        // tag::versions-channels[]
        from("direct:myChannels")
                .to("twenty:messageChannels/findMany?filter=isSyncEnabled[eq]:true")
                .split(body())
                .log("${body[handle]}");
        // end::versions-channels[]
        // tag::versions-delete[]
        from("direct:hide").to("twenty:companies/deleteOne?softDelete=true"); // not permanent

        from("direct:bringBack").to("twenty:companies/restoreMany");
        // end::versions-delete[]
        // tag::versions-filter[]
        from("direct:closeOld")
                .setBody(constant(Map.of("stage", "CUSTOMER")))
                .to("twenty:opportunities/updateMany?filter=closeDate[lt]:2025-01-01")
                .log("changed ${body.size}");
        // end::versions-filter[]
        // tag::versions-merge[]
        from("direct:merge").to("twenty:people/mergeMany?dryRun=true").log("would become ${body}");
        // end::versions-merge[]
        // tag::versions-group[]
        from("direct:pipelineReport")
                .to(
                        "twenty:opportunities/groupBy?groupBy=stage,createdAt[MONTH]&aggregate=totalCount,sumAmountAmountMicros")
                .split(body())
                .log("${body[groupByDimensionValues]}: ${body[totalCount]}")
                .end();
        // end::versions-group[]
        // tag::versions-parts[]
        from("direct:note")
                .setBody()
                .message(call ->
                        Map.of("title", "Call", "targets", List.of(Map.of("companyId", call.getHeader("company")))))
                .to("twenty:notes/createOne")
                .log("note ${body[id]} with ${body[targets].size} target");
        // end::versions-parts[]
        // tag::versions-custom[]
        from("direct:rockets").to("twenty:rockets/findMany?catalog=workspace");

        from("direct:fieldsOfRockets")
                .to("twenty:general/getFields?object=rockets")
                .split(body())
                .log("${body[name]}: ${body[type]}")
                .end();
        // end::versions-custom[]
    }
}
