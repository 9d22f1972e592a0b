package io.github.cameltwenty.examples.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks the chat completions API of OpenAI on loopback, and goes by a script. Where an earlier result does not hold what a step
 * takes from it, it says so, and does no more.
 */
final class ScriptedModel implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What the result of an earlier step holds at a JSON pointer, as {@code <0:/records/0/id>}. */
    private static final Pattern RESULT = Pattern.compile("<(\\d+):(/[^>]*)>");

    /**
     * What the model does in its turn.
     *
     * @param tool null where it only says something
     * @param said null where it calls a tool
     * @param needed what earlier results must hold, by its place, as {@code <0:/0/label>}
     */
    record Step(String tool, Map<String, Object> arguments, String said, Map<String, String> needed) {
        static Step call(String tool, Map<String, Object> arguments) {
            return new Step(tool, new TreeMap<>(arguments), null, Map.of());
        }

        static Step say(String text) {
            return new Step(null, Map.of(), text, Map.of());
        }

        Step where(Map<String, String> results) {
            return new Step(tool, arguments, said, new TreeMap<>(results));
        }
    }

    private final List<Step> script;
    private final HttpServer server;
    private volatile JsonNode lastRequest;

    private ScriptedModel(List<Step> script, HttpServer server) {
        this.script = script;
        this.server = server;
    }

    static ScriptedModel start(List<Step> script) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ScriptedModel model = new ScriptedModel(script, server);
        server.createContext("/v1/chat/completions", model::answer);
        server.start();
        return model;
    }

    String baseUrl() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/v1";
    }

    /** The tools that it was offered last, by name. */
    List<String> offered() {
        List<String> names = new ArrayList<>();
        lastRequest
                .path("tools")
                .forEach(tool -> names.add(tool.at("/function/name").asText()));
        return names;
    }

    /** What its calls of tools have given so far, each as text. */
    List<String> results() {
        List<String> results = new ArrayList<>();
        lastRequest.path("messages").forEach(message -> {
            if (message.path("role").asText().equals("tool")) {
                results.add(message.path("content").asText());
            }
        });
        return results;
    }

    private void answer(HttpExchange exchange) throws IOException {
        lastRequest = MAPPER.readTree(exchange.getRequestBody());
        Step step = turn(script.get(results().size()));
        Map<String, Object> message = step.tool() == null
                ? Map.of("role", "assistant", "content", step.said())
                : Map.of("role", "assistant", "tool_calls", List.of(call(step)));
        byte[] answer = MAPPER.writeValueAsBytes(Map.of(
                "id",
                "scripted",
                "object",
                "chat.completion",
                "created",
                0,
                "model",
                "scripted",
                "choices",
                List.of(Map.of(
                        "index", 0, "message", message, "finish_reason", step.tool() == null ? "stop" : "tool_calls")),
                "usage",
                Map.of("prompt_tokens", 0, "completion_tokens", 0, "total_tokens", 0)));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** With what it takes from earlier results. */
    private Step turn(Step step) {
        try {
            step.needed().forEach((place, expected) -> {
                String found = filledIn(place);
                if (!found.equals(expected)) {
                    throw new IllegalStateException("I looked for " + expected + " and found " + found);
                }
            });
            Map<String, Object> arguments = new TreeMap<>(step.arguments());
            arguments.replaceAll((name, value) -> value instanceof String text ? filledIn(text) : value);
            return new Step(step.tool(), arguments, step.said(), Map.of());
        } catch (IllegalStateException e) {
            return Step.say("I stop here. " + e.getMessage());
        }
    }

    private Map<String, Object> call(Step step) throws JsonProcessingException {
        return Map.of(
                "id",
                "call_" + results().size(),
                "type",
                "function",
                "function",
                Map.of("name", step.tool(), "arguments", MAPPER.writeValueAsString(step.arguments())));
    }

    private String filledIn(String text) {
        Matcher matcher = RESULT.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String result = results().get(Integer.parseInt(matcher.group(1)));
            matcher.appendReplacement(filled, Matcher.quoteReplacement(valueAt(matcher.group(2), result)));
        }
        return matcher.appendTail(filled).toString();
    }

    private static String valueAt(String pointer, String result) {
        String value;
        try {
            value = MAPPER.readTree(result).at(pointer).asText("");
        } catch (JsonProcessingException e) {
            value = "";
        }
        if (value.isEmpty()) {
            throw new IllegalStateException("There is no " + pointer + " in what I was told: " + result);
        }
        return value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
