package io.github.cameltwenty.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a workspace of yours the script writes nothing unless it is about the company that it means. */
class DemoScriptTest {
    /** What the model does after its search has given this. */
    private static AiMessage afterSearch(String result) throws Exception {
        ToolExecutionRequest search = ToolExecutionRequest.builder()
                .id("call_0")
                .name("search")
                .arguments("{}")
                .build();
        try (ScriptedModel script = ScriptedModel.start(DemoScript.STEPS)) {
            return Model.at(script.baseUrl(), "scripted", "none", new ChatModelListener() {})
                    .chat(
                            UserMessage.from(DemoScript.QUESTION),
                            AiMessage.from(search),
                            ToolExecutionResultMessage.from(search, result))
                    .aiMessage();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]",
                "Failed: general/search: HTTP 403",
                "[{\"recordId\":\"c0\",\"objectNameSingular\":\"company\",\"label\":\"Kestrel Foods\"}]",
                "[{\"recordId\":\"c0\",\"objectNameSingular\":\"note\",\"label\":\"Kestrel Robotics\"}]",
            })
    void itStopsWhereItDoesNotFindTheCompany(String result) throws Exception {
        AiMessage said = afterSearch(result);

        assertThat(said.toolExecutionRequests()).isEmpty();
        assertThat(said.text()).startsWith("I stop here. ");
    }

    @Test
    void itGoesOnWithTheCompany() throws Exception {
        AiMessage said = afterSearch(
                "[{\"recordId\":\"c0\",\"objectNameSingular\":\"company\",\"label\":\"Kestrel Robotics\"}]");

        assertThat(said.toolExecutionRequests())
                .singleElement()
                .returns("{\"recordFilter\":\"companyId[eq]:c0\"}", ToolExecutionRequest::arguments);
    }
}
