package io.github.cameltwenty.examples.agent;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;

/** An agent, and who approves what it writes. Its tools stand in {@code camel/tools.camel.yaml}. */
final class AgentRoutes extends RouteBuilder {
    private static final String TASK =
            "You keep a CRM. Look up the ids of records with your tools, and never invent one."
                    + " If a tool says that it failed, mend what it names and try again once. If it says that something was not"
                    + " approved, do not try again. Say at last in a sentence or two what you have done and what not.";

    // tag::agent-routes[]
    @Override
    public void configure() {
        from("direct:ask")
                .routeId("ask")
                .setBody()
                .body(String.class, AgentRoutes::conversation)
                .to("langchain4j-tools:crm?tags=twenty");

        from("direct:approve")
                .routeId("approve")
                // a stage is for people to set
                .setBody()
                .body(
                        Map.class,
                        write -> write.get("record") instanceof Map<?, ?> record
                                && (write.get("tool").equals("create_opportunities") || !record.containsKey("stage")));
    }

    /** It grows by what the model and the tools say. */
    private static List<ChatMessage> conversation(String question) {
        return new ArrayList<>(List.of(SystemMessage.from(TASK), UserMessage.from(question)));
    }
    // end::agent-routes[]
}
