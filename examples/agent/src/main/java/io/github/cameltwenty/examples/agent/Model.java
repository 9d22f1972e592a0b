package io.github.cameltwenty.examples.agent;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The model that the environment names, or one that goes by a script.
 *
 * @param title what is printed of it
 * @param script null where it is another model
 */
record Model(ChatModel chatModel, String title, ScriptedModel script) implements AutoCloseable {
    private static final String URL = "MODEL_BASE_URL";
    private static final String NAME = "MODEL_NAME";
    private static final String KEY = "MODEL_API_KEY";

    /**
     * @throws IllegalArgumentException where the environment names an address and no model
     */
    static Model start(Map<String, String> environment, ChatModelListener listener) throws IOException {
        String url = environment.get(URL);
        if (url == null) {
            ScriptedModel script = ScriptedModel.start(DemoScript.STEPS);
            return new Model(
                    at(script.baseUrl(), "scripted", "none", listener),
                    "goes by a script; for another set " + String.join(", ", URL, NAME, KEY),
                    script);
        }
        String name = environment.get(NAME);
        if (name == null) {
            throw new IllegalArgumentException("Set " + NAME + " beside " + URL);
        }
        return new Model(at(url, name, environment.getOrDefault(KEY, "none"), listener), name + " at " + url, null);
    }

    // tag::agent-model[]
    static ChatModel at(String baseUrl, String name, String apiKey, ChatModelListener listener) {
        return OpenAiChatModel.builder()
                .baseUrl(baseUrl)
                .modelName(name)
                .apiKey(apiKey)
                .timeout(Duration.ofMinutes(2))
                .listeners(List.of(listener))
                .build();
    }
    // end::agent-model[]

    @Override
    public void close() {
        if (script != null) {
            script.close();
        }
    }
}
