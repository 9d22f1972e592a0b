package io.github.cameltwenty;

import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.internal.csv.ComponentWorkspace;
import io.github.cameltwenty.internal.csv.CsvLibrary;
import io.github.cameltwenty.internal.csv.CsvRecords;
import io.github.cameltwenty.internal.csv.CsvSettings;
import io.github.cameltwenty.internal.csv.CsvSheets;
import io.github.cameltwenty.internal.request.BodyReader;
import io.github.cameltwenty.options.CsvOptions;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.WrappedFile;
import org.apache.camel.spi.DataFormat;
import org.apache.camel.spi.DataFormatName;
import org.apache.camel.spi.annotations.Dataformat;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records of one object as CSV: {@code unmarshal} gives them one by one, {@code marshal} writes them. The columns are those of the
 * workspace, by the names of the API or by the labels, as Twenty's own export and import have them.
 */
@Dataformat("twentyCsv")
public class TwentyCsvDataFormat extends CsvOptions implements DataFormat, DataFormatName, CamelContextAware {
    /** A header that unmarshal sets: a {@code Number} that counts the rejected rows as the records are taken. */
    public static final String REJECTED_ROWS = "CamelTwentyRejectedRows";

    /**
     * A header that unmarshal sets: a {@code Set} of texts that name the records which were looked up, are not there, and are left out
     * by {@code unknownRecords=skip}. It fills as the records are taken, up to 1,000.
     */
    public static final String UNKNOWN_RECORDS = "CamelTwentyUnknownRecords";

    private static final int MOST_TOLD = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(TwentyCsvDataFormat.class);

    private static final String NAME = "twentyCsv";

    private CamelContext camelContext;
    private ProducerTemplate template;
    private CsvSheets sheets;

    public TwentyCsvDataFormat() {}

    /** @param resource plural name, as {@code people} */
    public TwentyCsvDataFormat(String resource) {
        setResource(resource);
    }

    @Override
    public String getDataFormatName() {
        return NAME;
    }

    @Override
    protected void doStart() throws Exception {
        CsvSettings settings = settings();
        template = camelContext.createProducerTemplate();
        sheets = new CsvSheets(settings, new ComponentWorkspace(template, getComponent()));
    }

    private CsvSettings settings() {
        try {
            CsvLibrary.require();
            if (getValues() != null && !isSimple(getValues())) {
                CsvSheets.checkValues(camelContext.resolvePropertyPlaceholders(getValues()));
            }
            return CsvSettings.of(this);
        } catch (IllegalArgumentException e) {
            throw TwentyConfigurationException.of(e);
        }
    }

    @Override
    protected void doStop() throws Exception {
        if (template != null) {
            template.stop();
        }
    }

    /** The body afterwards is an {@code Iterator} of records, each a {@code Map}, which can be gone through once. */
    @Override
    public Object unmarshal(Exchange exchange, InputStream stream) throws Exception {
        return unmarshal(exchange, (Object) stream);
    }

    @Override
    public Object unmarshal(Exchange exchange, Object body) throws Exception {
        AtomicInteger rejected = new AtomicInteger();
        Set<String> unknown = Collections.synchronizedSet(new LinkedHashSet<>());
        CsvSheets.Outcome outcome = new CsvSheets.Outcome(
                rejects(exchange), rejected, record -> leftOut(record, unknown), values(exchange), this::refused);
        CsvRecords records;
        try {
            records = open(exchange, body, outcome);
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
        exchange.getMessage().setHeader(REJECTED_ROWS, rejected);
        exchange.getMessage().setHeader(UNKNOWN_RECORDS, unknown);
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                records.close();
            }
        });
        return records;
    }

    private CsvRecords open(Exchange exchange, Object body, CsvSheets.Outcome outcome) throws Exception {
        if (body instanceof String text) {
            return sheets.read(new StringReader(text), outcome);
        }
        if (body instanceof Reader reader) {
            return opened(reader, () -> sheets.read(reader, outcome));
        }
        String told = exchange.getProperty(Exchange.CHARSET_NAME, String.class);
        // Camel would give the bytes of a file in the JVM's own charset
        InputStream in = body instanceof WrappedFile<?> wrapped && wrapped.getFile() instanceof File file
                ? Files.newInputStream(file.toPath())
                : camelContext.getTypeConverter().mandatoryConvertTo(InputStream.class, exchange, body);
        return opened(in, () -> sheets.read(in, told == null ? null : Charset.forName(told), outcome));
    }

    /** No one else closes what cannot be opened. */
    private static CsvRecords opened(Closeable source, Callable<CsvRecords> opening) throws Exception {
        try {
            return opening.call();
        } catch (Exception | Error e) {
            try {
                source.close();
            } catch (IOException unclosed) {
                e.addSuppressed(unclosed);
            }
            throw e;
        }
    }

    private void leftOut(String record, Set<String> before) {
        if (before.isEmpty()) {
            LOG.warn(
                    "{} {}: links to records that are not there are left out; the header {} names them",
                    NAME,
                    getResource(),
                    UNKNOWN_RECORDS);
        }
        if (before.size() < MOST_TOLD) {
            before.add(record);
        }
    }

    private String values(Exchange exchange) {
        if (getValues() == null) {
            return null;
        }
        // Simple would read the backslashes of a regular expression
        return isSimple(getValues())
                ? simple(getValues(), exchange)
                : camelContext.resolvePropertyPlaceholders(getValues());
    }

    private static boolean isSimple(String text) {
        return text.contains("${");
    }

    private String simple(String expression, Exchange exchange) {
        return camelContext
                .resolveLanguage("simple")
                .createExpression(camelContext.resolvePropertyPlaceholders(expression))
                .evaluate(exchange, String.class);
    }

    private Path rejects(Exchange exchange) {
        if (getRejectFile() == null) {
            return null;
        }
        String file = simple(getRejectFile(), exchange);
        if (file == null || file.isBlank()) {
            throw refused("The option rejectFile, '" + getRejectFile() + "', gives no name for this message");
        }
        return Path.of(file);
    }

    private TwentyValidationException refused(String message) {
        return new TwentyValidationException(
                NAME + " " + getResource() + ": " + message,
                new Refusal(getResource(), NAME, 0, null, List.of(message)));
    }

    @Override
    public void marshal(Exchange exchange, Object graph, OutputStream stream) throws Exception {
        try {
            sheets.write(records(exchange, graph), stream);
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
    }

    /** One by one where they come so. */
    private static Iterator<?> records(Exchange exchange, Object graph) {
        if (graph instanceof Iterator<?> several) {
            return several;
        }
        Object read = graph instanceof List || graph instanceof Map ? graph : new BodyReader(exchange).read();
        if (read instanceof List<?> list) {
            return list.iterator();
        }
        return read == null ? List.of().iterator() : List.of(read).iterator();
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }
}
