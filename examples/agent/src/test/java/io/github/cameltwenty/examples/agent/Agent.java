package io.github.cameltwenty.examples.agent;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/** A model that goes by a script, with tools on a sandbox, and somebody who approves. */
final class Agent implements AutoCloseable {
    private final AtomicReference<ChatModel> model = new AtomicReference<>();
    private final Main main = new Main();
    private final List<Map<?, ?>> asked = new ArrayList<>();
    private Predicate<Map<?, ?>> approves = write -> true;
    private List<String> offered;
    private Map<String, Object> headers;

    Agent(TwentySandbox twenty) {
        main.addOverrideProperty("camel.component.twenty.base-url", twenty.baseUrl());
        main.addOverrideProperty("camel.component.twenty.api-key", twenty.apiKey());
        main.addOverrideProperty(
                "camel.main.routes-include-pattern", "classpath:io/github/cameltwenty/agent/*.camel.yaml");
        main.bind("chatModel", new ChatModel() {
            @Override
            public ChatResponse chat(ChatRequest request) {
                return model.get().chat(request);
            }
        });
        main.configure().addRoutesBuilder(new Tools());
        main.start();
    }

    private final class Tools extends RouteBuilder {
        @Override
        public void configure() {
            from("direct:ask").toD("langchain4j-tools:crm?tags=${header.tags}");
            from("direct:approve").process(this::decide);
            from("direct:silent").log("says nothing");

            templatedRoute("twenty-tool-search");
            templatedRoute("twenty-tool-find")
                    .parameter("resource", "companies")
                    .parameter("limit", "2");
            templatedRoute("twenty-tool-create")
                    .parameter("resource", "companies")
                    .parameter("approve", "direct:approve");
            templatedRoute("twenty-tool-create").parameter("resource", "people");
            templatedRoute("twenty-tool-create").parameter("resource", "tasks").parameter("approve", "direct:silent");
            templatedRoute("twenty-tool-update")
                    .parameter("resource", "companies")
                    .parameter("approve", "direct:approve");
            templatedRoute("twenty-tool-note").parameter("approve", "direct:approve");
            templatedRoute("twenty-tool-delete")
                    .parameter("resource", "companies")
                    .parameter("approve", "direct:approve")
                    .parameter("tags", "cleaner");
        }

        private void decide(Exchange exchange) {
            Map<?, ?> write = exchange.getMessage().getBody(Map.class);
            asked.add(write);
            exchange.getMessage().setBody(approves.test(write));
        }
    }

    void approves(Predicate<Map<?, ?>> rule) {
        approves = rule;
    }

    /** What it was asked to approve. */
    List<Map<?, ?>> asked() {
        return asked;
    }

    /** The tools that the model was offered last. */
    List<String> offered() {
        return offered;
    }

    /** What was on the message when the agent was done. */
    Map<String, Object> headers() {
        return headers;
    }

    /** What a model is told when it calls these tools one after the other. */
    List<String> told(ScriptedModel.Step... calls) {
        return toldTo("twenty", calls);
    }

    /** The same of the agent that has the tools of these tags. */
    List<String> toldTo(String tags, ScriptedModel.Step... calls) {
        asked.clear();
        List<ScriptedModel.Step> script = new ArrayList<>(List.of(calls));
        script.add(ScriptedModel.Step.say("Done"));
        try (ScriptedModel scripted = ScriptedModel.start(script)) {
            model.set(Model.at(scripted.baseUrl(), "scripted", "none", new ChatModelListener() {}));
            Exchange ended = main.getCamelContext().createProducerTemplate().request("direct:ask", exchange -> {
                exchange.getMessage().setHeader("tags", tags);
                exchange.getMessage().setBody(new ArrayList<ChatMessage>(List.of(UserMessage.from("Do it"))));
            });
            if (!"Done".equals(ended.getMessage().getBody(String.class))) {
                throw new AssertionError("The route did not come to its end", ended.getException());
            }
            offered = scripted.offered();
            headers = ended.getMessage().getHeaders();
            return scripted.results();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A record that was deleted softly, once it is back. */
    @SuppressWarnings("unchecked")
    Map<String, Object> restored(String resource, Object id) {
        return main.getCamelContext()
                .createProducerTemplate()
                .requestBody("twenty:" + resource + "/restoreOne?depth=0", id, Map.class);
    }

    @Override
    public void close() {
        main.stop();
    }
}
