package io.github.cameltwenty.docs.snippets;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** What {@code sessions.md} shows. */
public class KeysAndSessions extends RouteBuilder {
    private final String folder;

    /**
     * @param folder into which keys are written
     */
    KeysAndSessions(String folder) {
        this.folder = folder;
    }

    @Override
    public void configure() {
        String secrets = "file:" + folder;
        // tag::keys[]
        from("direct:keys")
                .to("twenty:apiKeys/createMany?withToken=true")
                .split(body())
                .setHeader(Exchange.FILE_NAME, simple("${body[name]}.key"))
                .setBody(simple("${body[token]}"))
                .to(secrets);
        // end::keys[]

        // tag::rotation[]
        from("direct:rotate")
                .to("twenty:general/rotateApiKey?gracePeriod=1h")
                .setBody(simple("${body[token]}"))
                .to(secrets + "?fileName=ci.key&tempPrefix=.&fileExist=TryRename&chmod=600");
        // end::rotation[]
    }
}
