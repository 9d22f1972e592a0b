package io.github.cameltwenty.internal.value;

import io.github.cameltwenty.catalog.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rich text, which Twenty makes the other form of, and who created a record, which it fills up: what is stored is not known. */
final class OpaqueParts implements Composite {
    private static final List<String> RICH_TEXT = List.of("blocknote", "markdown");

    private final FieldType type;

    OpaqueParts(FieldType type) {
        this.type = type;
    }

    @Override
    public Map<String, StoredForm> store(Map<?, ?> given, Stored stored, Storage storage) {
        Map<String, StoredForm> parts = new LinkedHashMap<>();
        given.forEach((name, part) ->
                parts.put(name.toString(), type == FieldType.ACTOR ? actor(name, part) : richText(part)));
        if (type == FieldType.RICH_TEXT_V2) {
            required(storage).stream()
                    .filter(name -> !given.containsKey(name))
                    .forEach(name -> parts.put(name, StoredForm.refused("it is missing, and may be null")));
            RICH_TEXT.forEach(name -> parts.putIfAbsent(name, StoredForm.unknown("Twenty makes it of the other form")));
        }
        return parts;
    }

    /** Recorded: 1.0.3 asks for both, November 2025 for the markdown, 2.21 for none. */
    private static List<String> required(Storage storage) {
        return switch (storage) {
            case V1_0 -> RICH_TEXT;
            case V1_10 -> List.of("markdown");
            case V2_21 -> List.of();
        };
    }

    private static StoredForm richText(Object part) {
        if (part != null && !(part instanceof String)) {
            return StoredForm.refused(Texts.shown(part) + " is no text");
        }
        return StoredForm.unknown("Twenty makes the markdown of the blocks, and the blocks of the markdown");
    }

    private static StoredForm actor(Object name, Object part) {
        return "source".equals(name) && !(part instanceof String)
                ? StoredForm.unsure(Texts.shown(part) + " is no source: write API, IMPORT, …")
                : StoredForm.unknown("Twenty fills in who created the record");
    }
}
