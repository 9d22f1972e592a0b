package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.TwentyUnknownColumns;
import io.github.cameltwenty.internal.csv.Headings.Titled;
import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads files of an object's records, and writes them. All throw {@link IllegalArgumentException} for what does not fit. */
public final class CsvSheets {
    private final CsvSettings settings;
    private final CsvWorkspace workspace;

    public CsvSheets(CsvSettings settings, CsvWorkspace workspace) {
        this.settings = settings;
        this.workspace = workspace;
    }

    /**
     * What belongs to one file.
     *
     * @param rejects where rows go that do not fit; null where the first of them ends the reading
     * @param rejected counts them
     * @param unknown is told of each record that was not found and is left out
     * @param values what cells mean, as the option says it; null for nothing
     * @param refusal what is thrown for a row that does not fit
     */
    public record Outcome(
            Path rejects,
            AtomicInteger rejected,
            Consumer<String> unknown,
            String values,
            Function<String, RuntimeException> refusal) {
        Outcome(Path rejects, AtomicInteger rejected, Function<String, RuntimeException> refusal) {
            this(rejects, rejected, record -> {}, null, refusal);
        }
    }

    /**
     * @throws IllegalArgumentException where the option cannot be read
     */
    public static void checkValues(String option) {
        Words.of(option);
    }

    /** Its headings are read now, its rows as they are asked for. @param told the charset of the bytes where known, or null */
    public CsvRecords read(InputStream in, Charset told, Outcome outcome) throws IOException {
        return read(TextDecoder.of(in, settings.charset() == null ? told : settings.charset()), outcome);
    }

    public CsvRecords read(Reader in, Outcome outcome) throws IOException {
        RowReader rows = open(in);
        if (!rows.hasNext()) {
            throw new IllegalArgumentException("The file is empty: its first line has to name the columns");
        }
        List<String> headings = rows.next().cells();
        Map<String, Words> words = Words.of(outcome.values());
        List<FileColumn> columns = columns(headings, words);
        UnknownRecords unknown = settings.unknownRecords().in(workspace.model().object(settings.resource()));
        LookUps lookUps =
                new LookUps(columns.stream().map(FileColumn::column).toList(), workspace, unknown, outcome.unknown());
        RejectFile rejects =
                outcome.rejects() == null ? null : new RejectFile(outcome.rejects(), headings, rows.delimiter());
        RowValues values = new RowValues(columns, settings.unknown() == TwentyUnknownColumns.keep);
        return new CsvRecords(rows, values, lookUps, rejects, outcome.rejected(), outcome.refusal());
    }

    private RowReader open(Reader in) throws IOException {
        try {
            return RowReader.open(in, settings.delimiter());
        } catch (UnreadableException e) {
            throw new IllegalArgumentException("The CSV cannot be read: " + e.getMessage(), e);
        }
    }

    /** A field that is new to the workspace is looked for where its column was said, or would be refused; else it can wait. */
    private List<FileColumn> columns(List<String> headings, Map<String, Words> words) {
        Headings known = headings(workspace.model());
        boolean refuses = settings.unknown() == TwentyUnknownColumns.refuse;
        boolean isMissed = headings.stream()
                .filter(heading ->
                        refuses && !heading.isBlank() && !Headings.isReason(heading) || known.isSaid(heading))
                .anyMatch(heading -> !known.knows(heading));
        Headings current = isMissed ? headings(workspace.readAnew()) : known;
        return FileColumns.of(headings, current.columns(headings, settings.unknown()), current, words);
    }

    private Headings headings(WorkspaceModel model) {
        return new Headings(settings.resource(), columnsOf(model).all(), settings.headings(), settings.onlyHeadings());
    }

    private ObjectColumns columnsOf(WorkspaceModel model) {
        return new ObjectColumns(model, model.object(settings.resource()), new CellTypes(settings.manner()));
    }

    /** @param records maps or beans */
    public void write(Iterator<?> records, OutputStream out) throws IOException {
        RecordCells cells = cells(workspace.model());
        Charset charset = settings.charset() == null ? StandardCharsets.UTF_8 : settings.charset();
        char delimiter = settings.delimiter() == null ? Delimiters.USUAL : settings.delimiter();
        // an encoder reports what it cannot write, where the charset itself would write a question mark
        SheetWriter sheet =
                new SheetWriter(new OutputStreamWriter(out, charset.newEncoder()), delimiter, settings.isMarked());
        int place = 0;
        try {
            sheet.row(cells.headings());
            while (records.hasNext()) {
                sheet.row(row(cells, records.next(), place++));
            }
            sheet.flush();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "A text of record " + (place - 1) + " has a character that " + charset
                            + " does not have: write UTF-8",
                    e);
        }
    }

    private static List<String> row(RecordCells cells, Object given, int place) {
        try {
            if ((given instanceof Map ? given : Json.valueOf(given)) instanceof Map<?, ?> record) {
                return cells.row(record);
            }
            throw new IllegalArgumentException("it is no record but '" + given + "'");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Record " + place + ": " + e.getMessage(), e);
        }
    }

    private RecordCells cells(WorkspaceModel model) {
        ObjectModel object = model.object(settings.resource());
        ObjectColumns columns = columnsOf(model);
        Headings headings = new Headings(settings.resource(), columns.all(), settings.headings());
        if (settings.columns().isEmpty()) {
            Set<String> others = new HashSet<>(object.others());
            object.fields().stream().filter(field -> field.link() != null).forEach(field -> others.add(field.name()));
            return new RecordCells(
                    columns.whole().stream().map(headings::titled).toList(), others);
        }
        List<Column> found = headings.columns(settings.columns(), TwentyUnknownColumns.refuse);
        List<Titled> titled = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            titled.add(new Titled(settings.columns().get(i), found.get(i)));
        }
        return new RecordCells(titled, null);
    }
}
