package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyConstants;
import org.apache.camel.builder.RouteBuilder;

/** What {@code workspace.md} shows of imports. */
public class MovedWorkspaces extends RouteBuilder {
    @Override
    public void configure() {
        // tag::import[]
        from("direct:restore")
                .to("newCrm:general/importWorkspace?importFrom={{folder}}/all")
                .log("${body[table]}");
        // end::import[]

        // tag::move[]
        from("direct:move")
                .to("twenty:general/exportWorkspace?exportTo={{folder}}/all")
                .setVariable("global:changesFrom", simple("${body[changesFrom]}"))
                .to("newCrm:general/importWorkspace?importFrom={{folder}}/all")
                .log("${body[table]}");

        from("direct:switchOver")
                .setHeader(TwentyConstants.SINCE, variable("global:changesFrom"))
                .to("twenty:general/exportWorkspace?exportTo={{folder}}/since")
                .to("newCrm:general/importWorkspace?importFrom={{folder}}/since")
                .log("${body[table]}");
        // end::move[]
    }
}
