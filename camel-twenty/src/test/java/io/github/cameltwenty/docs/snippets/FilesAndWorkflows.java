package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyConstants;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;

/** What {@code files.md} and {@code workflows.md} show. */
public class FilesAndWorkflows extends RouteBuilder {
    private final String offers;
    private final String copies;

    /**
     * @param offers in which files are looked for
     * @param copies into which they are written
     */
    FilesAndWorkflows(String offers, String copies) {
        this.offers = "file:" + offers + "?initialDelay=0";
        this.copies = "file:" + copies + "?tempPrefix=.part-";
    }

    @Override
    public void configure() {
        // tag::attach[]
        from(offers)
                .setHeader(TwentyConstants.ID, constant("20202020-a000-4485-94de-70c2a98daef2"))
                .to("twenty:general/attachFile?attachTo=companies")
                .log("${body[name]} is attached as ${body[id]}")
                .to("direct:attached");
        // end::attach[]

        // tag::download[]
        from("direct:copyAttachment").to("twenty:general/downloadFile").to(copies);
        // end::download[]

        // tag::upload[]
        from("direct:upload")
                .to("twenty:general/uploadFile")
                .setBody(exchange -> attachment(exchange.getMessage().getBody(Map.class)))
                .to("twenty:attachments/createOne");
        // end::upload[]

        // tag::run[]
        from("direct:qualify")
                .to("twenty:workflows/run?id=20202020-8532-47bd-a4fe-2c1e5c4aeed3&waitFor=30s")
                .choice()
                .when(simple("${body[status]} != 'COMPLETED'"))
                .log("Run ${body[id]} is ${body[status]}");
        // end::run[]
    }

    // tag::attachment[]
    /** For Twenty 1.0 to November 2025. */
    static Map<String, Object> attachment(Map<?, ?> uploaded) {
        return Map.of(
                "name",
                uploaded.get("name"),
                "fullPath",
                uploaded.get("path"),
                "type",
                "TextDocument",
                "companyId",
                "20202020-a000-4485-94de-70c2a98daef2");
    }
    // end::attachment[]

    // tag::attachment-later[]
    /** For Twenty 2.21. */
    static Map<String, Object> laterAttachment(Map<?, ?> uploaded) {
        return Map.of(
                "name", uploaded.get("name"),
                "file", List.of(Map.of("fileId", uploaded.get("id"), "label", uploaded.get("name"))),
                "targetCompanyId", "20202020-a000-4485-94de-70c2a98daef2");
    }
    // end::attachment-later[]
}
