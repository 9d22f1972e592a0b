package io.github.cameltwenty.docs.snippets;

import java.util.Map;
import org.apache.camel.builder.RouteBuilder;

/** What {@code schema.md} shows. */
public class Schema extends RouteBuilder {
    @Override
    public void configure() {
        // tag::external-id[]
        from("direct:companies")
                .setProperty("companies", body())
                .setBody(constant("""
                        object,field,type,label,unique,options
                        companies,externalId,TEXT,External id,true,
                        companies,tier,SELECT,Tier,,SILVER|GOLD
                        """))
                .to("twenty:general/ensureSchema")
                .log("made ${body[made]}")
                .setBody(exchangeProperty("companies"))
                .to("twenty:companies/upsertMany?upsertBy=externalId");
        // end::external-id[]

        // tag::one-object[]
        from("direct:rockets")
                .setBody(constant(Map.of("nameSingular", "rocket", "namePlural", "rockets")))
                .to("twenty:general/createObject")
                .setBody(constant(Map.of("name", "payload", "type", "NUMBER")))
                .to("twenty:general/createField?object=rockets")
                .setBody(constant(Map.of("description", "Kilograms to low orbit")))
                .to("twenty:general/updateField?object=rockets&field=payload")
                .setBody(constant(Map.of("name", "Ariane 6", "payload", 22800)))
                .to("twenty:rockets/createOne?customObject=true");
        // end::one-object[]
    }
}
