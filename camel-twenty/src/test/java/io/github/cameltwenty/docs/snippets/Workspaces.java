package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyConstants;
import org.apache.camel.builder.RouteBuilder;

/** What {@code workspace.md} shows of exports. */
public class Workspaces extends RouteBuilder {
    @Override
    public void configure() {
        // tag::export[]
        from("direct:backup")
                .setHeader(TwentyConstants.EXPORT_TO, simple("{{folder}}/twenty-${date:now:yyyy-MM-dd}.zip"))
                .to("twenty:general/exportWorkspace")
                .log("${body[objects].size} objects, ${body[files][count]} files")
                .split(simple("${body[left]}"))
                .log("left: ${body[what]}: ${body[why]}");
        // end::export[]

        // tag::since[]
        from("direct:follow")
                .to("twenty:general/exportWorkspace?exportTo={{folder}}/all")
                .setHeader(TwentyConstants.SINCE, simple("${body[changesFrom]}"))
                .to("twenty:general/exportWorkspace?exportTo={{folder}}/since");
        // end::since[]

        // tag::endpoint[]
        from("direct:store")
                .to("twenty:general/exportWorkspace?gzip=true&objects=companies,people&exportTo=file:{{folder}}/store");
        // end::endpoint[]
    }
}
