package io.github.cameltwenty.examples.springboot.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.cameltwenty.TwentyFilter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What a lead says, as a note in Twenty's own shape. What is null is not sent. */
record Note(String id, String title, Text bodyV2) {
    /** Twenty insists on both, and makes the one that is null of the other. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Text(String markdown, String blocknote) {}

    /** Its id is made of what it says: sent twice it is one note. */
    static Note of(Lead lead) {
        String title = "Message from %s %s".formatted(lead.firstName(), lead.lastName());
        return new Note(id(lead.email() + '\n' + lead.message()), title, new Text(lead.message(), null));
    }

    static TwentyFilter filter(Lead lead) {
        return TwentyFilter.field("id").eq(of(lead).id());
    }

    static String id(String content) {
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
