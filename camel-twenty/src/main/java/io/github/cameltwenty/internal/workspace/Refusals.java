package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.JsonMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a target refuses of records: counted by reason in the report, and each with its reason in a file. */
final class Refusals {
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern PLACE = Pattern.compile("^Record \\d+( cannot be upserted)?[:,] ?");
    private static final int LONGEST = 300;

    private final ImportReport report;
    private final ImportFolder folder;

    Refusals(ImportReport report, ImportFolder folder) {
        this.report = report;
        this.folder = folder;
    }

    void tell(String plural, List<TwentyFailure> failures) throws IOException {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (TwentyFailure failure : failures) {
            lines.add(line(failure.record(), String.join("; ", reasons(failure.exception()))));
            report.refused(plural, shared(failure.exception()));
        }
        folder.append(ImportFolder.rejected(plural), lines);
    }

    private static Map<String, Object> line(Object record, String why) {
        Map<String, Object> line = new JsonMap();
        line.put("why", why);
        line.put("record", record);
        return line;
    }

    private static List<String> reasons(TwentyException e) {
        boolean isExplained = e instanceof TwentyValidationException told
                && told.getConflictingRecordId().isPresent();
        return isExplained || e.getMessages().isEmpty() ? List.of(e.getMessage()) : e.getMessages();
    }

    /** The same for all records that are refused for the same thing. */
    private static String shared(TwentyException e) {
        String why = String.join("; ", reasons(e));
        int action = why.indexOf("Record ");
        String reason = PLACE.matcher(action > 0 && why.startsWith(e.getResource() + "/") ? why.substring(action) : why)
                .replaceFirst("");
        String plain = ID.matcher(reason).replaceAll("…").replaceAll("\\s+", " ");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }

    /** Whether the record itself is there and softly deleted, which is why it could not be created. */
    static boolean isOfDeleted(TwentyFailure failure) {
        return failure.exception() instanceof TwentyValidationException told
                && told.getConflictingRecordId()
                        .filter(id -> id.equalsIgnoreCase(String.valueOf(id(failure))))
                        .isPresent();
    }

    /** Whether a record that it links to is not there (the words of 1.0.3, November 2025 and 2.21). */
    static boolean isOfLink(TwentyFailure failure) {
        return failure.exception().getMessages().stream().anyMatch(message -> message.contains("foreign key"));
    }

    static boolean isGone(TwentyFailure failure) {
        return failure.exception() instanceof TwentyNotFoundException;
    }

    static Object id(TwentyFailure failure) {
        return ((Map<?, ?>) failure.record()).get(RecordTranslation.ID);
    }
}
