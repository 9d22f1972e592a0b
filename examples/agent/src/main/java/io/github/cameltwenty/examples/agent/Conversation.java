package io.github.cameltwenty.examples.agent;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelRequestContext;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import java.io.PrintStream;
import java.util.List;

/** Prints the calls of tools that a model asks for, and what it was told. */
final class Conversation implements ChatModelListener {
    private static final int WIDTH = 110;

    private final PrintStream out;
    private int heard;

    Conversation(PrintStream out) {
        this.out = out;
    }

    @Override
    public void onRequest(ChatModelRequestContext context) {
        List<ChatMessage> messages = context.chatRequest().messages();
        messages.subList(heard, messages.size()).stream()
                .filter(ToolExecutionResultMessage.class::isInstance)
                .forEach(message -> print("  ", ((ToolExecutionResultMessage) message).text()));
        heard = messages.size();
    }

    @Override
    public void onResponse(ChatModelResponseContext context) {
        context.chatResponse()
                .aiMessage()
                .toolExecutionRequests()
                .forEach(call -> print("", call.name() + " " + call.arguments()));
    }

    private void print(String indent, String text) {
        String line = String.valueOf(text).replaceAll("\\s+", " ");
        out.println(indent + (line.length() > WIDTH ? line.substring(0, WIDTH) + " …" : line));
    }
}
