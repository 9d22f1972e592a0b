package io.github.cameltwenty.internal.agent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Makes a note that a model wants to write the body, with the records that it belongs to, as {@code notes/createOne} takes it. */
public final class NoteRecord implements Processor {
    /** What holds the id of a record, and the field of a note's target that takes it. */
    private static final Map<String, String> TARGETS = new LinkedHashMap<>();

    static {
        TARGETS.put("noteCompanyId", "companyId");
        TARGETS.put("notePersonId", "personId");
        TARGETS.put("noteOpportunityId", "opportunityId");
    }

    /**
     * @throws IllegalArgumentException where it has no title, belongs to no record, or names one by what is no id
     */
    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        String title = message.getHeader("noteTitle", String.class);
        if (title == null) {
            throw new IllegalArgumentException("A note needs a noteTitle");
        }
        List<Map<String, Object>> targets = new ArrayList<>();
        TARGETS.forEach((argument, field) -> {
            String id = message.getHeader(argument, String.class);
            if (id != null) {
                targets.add(Map.of(field, IdArgument.id(argument, id)));
            }
        });
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(
                    "A note belongs to a record: give one of " + String.join(", ", TARGETS.keySet()));
        }
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("title", title);
        note.put("bodyV2", body(message.getHeader("noteText", String.class)));
        note.put("targets", targets);
        message.setBody(note);
    }

    /** Twenty insists on both parts, and makes the one that is null of the other. */
    private static Map<String, Object> body(String markdown) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("markdown", markdown == null ? "" : markdown);
        body.put("blocknote", null);
        return body;
    }
}
