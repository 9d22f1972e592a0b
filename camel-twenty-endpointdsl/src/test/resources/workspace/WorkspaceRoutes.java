package com.acme.crm;

import static com.acme.crm.WorkspaceEndpoints.workspace;

import org.apache.camel.builder.RouteBuilder;

/** Compiled with the class that is generated from a workspace's document. */
public final class WorkspaceRoutes extends RouteBuilder {
    @Override
    public void configure() {
        // tag::dsl-generated[]
        from("direct:signed").to(workspace().contracts().findMany().filter("status[eq]:SIGNED"));

        from("direct:companies").to(workspace().companies().mergeMany().dryRun(true));
        // end::dsl-generated[]
    }
}
