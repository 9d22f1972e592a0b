package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.csv.CsvRecords;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.DataFormat;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data format {@code twentyCsv}, on a workspace. */
class TwentyCsvTest extends SandboxedTest {
    @TempDir
    private Path folder;

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options()
                .customObject(
                        "rocket",
                        "rockets",
                        Map.of(
                                "thrust", FieldType.NUMBER,
                                "cost", FieldType.CURRENCY,
                                "launchedOn", FieldType.DATE,
                                "reusable", FieldType.BOOLEAN));
    }

    private Exchange unmarshalled(TwentyCsvDataFormat csv, Object body) throws Exception {
        return sentThrough(csv, true, body, null);
    }

    private Exchange marshalled(TwentyCsvDataFormat csv, Object body) throws Exception {
        return sentThrough(csv, false, body, null);
    }

    private Exchange sentThrough(DataFormat csv, boolean reads, Object body, String then) throws Exception {
        String start = "direct:csv" + System.nanoTime();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                var route = reads ? from(start).unmarshal(csv) : from(start).marshal(csv);
                if (then != null) {
                    route.to(then);
                } else if (reads) {
                    route.process(TwentyCsvTest::take);
                }
            }
        });
        return send(start, body);
    }

    /** All records, as a file is closed when the route has ended. */
    private static void take(Exchange exchange) {
        List<Object> all = new ArrayList<>();
        ((Iterator<?>) exchange.getMessage().getBody()).forEachRemaining(all::add);
        exchange.getMessage().setBody(all);
    }

    private static String json(Exchange done) {
        assertThat(done.getException()).isNull();
        return Json.write(done.getMessage().getBody());
    }

    @Test
    void theHeadingsOfTwentysOwnImportAreKnown() throws Exception {
        String file = "Name / First Name,Name / Last Name,Emails / Primary Email,Job Title\n"
                + "Ada,Lovelace,ada@example.com,Countess\n";

        assertThat(json(unmarshalled(new TwentyCsvDataFormat("people"), file)))
                .isEqualTo("[{\"name\":{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"},"
                        + "\"emails\":{\"primaryEmail\":\"ada@example.com\"},\"jobTitle\":\"Countess\"}]");
    }

    @Test
    void bytesOfAnyUsualCharsetAreRead() throws Exception {
        byte[] file = "name.lastName;jobTitle\nMüller;Geschäftsführer\n".getBytes(Charset.forName("windows-1252"));

        assertThat(json(unmarshalled(new TwentyCsvDataFormat("people"), file)))
                .isEqualTo("[{\"name\":{\"lastName\":\"Müller\"},\"jobTitle\":\"Geschäftsführer\"}]");
    }

    @Test
    void customFieldsAreReadByTheirTypeInTheMannerOfTheLocale() throws Exception {
        TwentyCsvDataFormat csv = new TwentyCsvDataFormat("rockets");
        csv.setLocale("de-DE");
        String file = "name;thrust;cost;launchedOn;reusable\nAriane;1.234,5;12,50 €;31.5.2026;ja\n";

        assertThat(json(unmarshalled(csv, file)))
                .isEqualTo("[{\"name\":\"Ariane\",\"thrust\":1234.5,"
                        + "\"cost\":{\"amountMicros\":12500000,\"currencyCode\":\"EUR\"},"
                        + "\"launchedOn\":\"2026-05-31\",\"reusable\":true}]");
    }

    @Test
    void anEmptyCellIsLeftOut() throws Exception {
        assertThat(json(unmarshalled(new TwentyCsvDataFormat("people"), "jobTitle,emails\n,ada@example.com\n")))
                .isEqualTo("[{\"emails\":{\"primaryEmail\":\"ada@example.com\"}}]");
    }

    @Test
    void anUnknownColumnIsRefusedBeforeTheFirstRow() throws Exception {
        Exchange done = unmarshalled(new TwentyCsvDataFormat("people"), "Job Titel,city\nx,y\n");

        assertThat(done.getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageStartingWith("twentyCsv people: 'Job Titel' is no column of people, did you mean Job");
        assertThat(((TwentyValidationException) done.getException()).getResource())
                .isEqualTo("people");
    }

    @Test
    void anUnknownColumnMayBeKeptOrSkipped() throws Exception {
        TwentyCsvDataFormat csv = new TwentyCsvDataFormat("people");
        csv.setUnknownColumns(TwentyUnknownColumns.keep);
        TwentyCsvDataFormat other = new TwentyCsvDataFormat("people");
        other.setUnknownColumns(TwentyUnknownColumns.skip);

        assertThat(json(unmarshalled(csv, "jobTitle,Shoe size\nx,38\n")))
                .isEqualTo("[{\"jobTitle\":\"x\",\"Shoe size\":\"38\"}]");
        assertThat(json(unmarshalled(other, "jobTitle,Shoe size\nx,38\n"))).isEqualTo("[{\"jobTitle\":\"x\"}]");
    }

    @Test
    void aRowThatDoesNotFitEndsTheReadingWithItsLine() throws Exception {
        Exchange done = unmarshalled(new TwentyCsvDataFormat("rockets"), "name,thrust\nA,1\nB,\"many\nmore\"\n");

        assertThat(done.getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("Line 3: thrust: 'many\nmore' is no number");
    }

    @Test
    void rowsThatDoNotFitGoToTheRejectFileAndCanBeImportedWhenMended() throws Exception {
        TwentyCsvDataFormat csv = new TwentyCsvDataFormat("rockets");
        csv.setRejectFile(folder + "/rejected-${exchangeProperty.part}.csv");
        String file = "name;thrust;launchedOn\nA;1;2026-05-31\nB;=many;31.5.26\nC\nD;4;\n";

        Exchange done = unmarshalled(csv, file);

        Path rejected = folder.resolve("rejected-.csv");
        assertThat(namesOf((List<?>) done.getMessage().getBody())).containsExactly("A", "D");
        assertThat(done.getMessage().getHeader(TwentyCsvDataFormat.REJECTED_ROWS))
                .hasToString("2");
        assertThat(Files.readString(rejected))
                .startsWith("\uFEFFRejected because;name;thrust;launchedOn\r\n")
                .contains("Line 3: thrust: '=many' is no number: write it as 1234.5, or name the locale of the file; "
                        + "launchedOn: '31.5.26' is no date")
                .contains(";B;\u200D=many;31.5.26\r\n")
                .contains("Line 4: it has 1 cells, but there are 3 columns");
        String mended = Files.readString(rejected)
                .replace("\u200D=many;31.5.26", "2;2026-05-31")
                .replace(";C\r\n", ";C;3;\r\n");
        assertThat(namesOf((List<?>) unmarshalled(new TwentyCsvDataFormat("rockets"), mended)
                        .getMessage()
                        .getBody()))
                .containsExactly("B", "C");
    }

    @Test
    void aFileOfWhichEveryRowFitsHasNoRejectFile() throws Exception {
        TwentyCsvDataFormat csv = new TwentyCsvDataFormat("rockets");
        csv.setRejectFile(folder + "/rejected.csv");

        unmarshalled(csv, "name\nA\n");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void peopleComeWithTheirCompaniesByAFewCalls() throws Exception {
        sent(
                "twenty:companies/createOne",
                Map.of("name", "Acme", "domainName", Map.of("primaryLinkUrl", "acme.example")));
        StringBuilder file = new StringBuilder("name.firstName,emails,company.domainName,Company / Name\n");
        for (int i = 0; i < 150; i++) {
            file.append("P,p%d@example.com,%s,%s%n"
                    .formatted(i, i % 3 == 0 ? "acme.example" : "c" + i % 3 + ".example", "Company " + i % 3));
        }
        file.append("Q,q@example.com,,\n");
        twenty.clearRequests();

        Exchange done = sentThrough(
                new TwentyCsvDataFormat("people"), true, file.toString(), "twenty:people/createMany?depth=0");

        assertThat(done.getException()).isNull();
        assertThat(twenty.records("companies"))
                .extracting(company -> company.get("name"))
                .containsExactlyInAnyOrder("Acme", "Company 1", "Company 2");
        Map<Object, Object> domains = new HashMap<>();
        twenty.records("companies").forEach(company -> domains.put(company.get("id"), company.get("name")));
        assertThat(twenty.records("people"))
                .hasSize(151)
                .extracting(person -> domains.get(person.get("companyId")))
                .filteredOn(name -> name != null)
                .hasSize(150)
                .filteredOn("Acme"::equals)
                .hasSize(50);
        // 1.10 is asked for the ids, then for the records: its GraphQL does not show who created them
        int lookUps = System.getProperty("sandbox.dialect", "V1_0").equals("V1_10") ? 2 : 1;
        assertThat(calls()).as("objects, look-up, create, two to fill, create").hasSize(5 + lookUps);
    }

    @Test
    void aCompanyThatIsThereIsNotChanged() throws Exception {
        sent(
                "twenty:companies/createOne",
                Map.of("name", "Acme", "domainName", Map.of("primaryLinkUrl", "acme.example")));
        Map<String, Object> before = twenty.records("companies").get(0);

        unmarshalled(
                new TwentyCsvDataFormat("people"),
                "emails,company.domainName,company.name\na@x.example,acme.example,Other\n");

        assertThat(twenty.records("companies")).containsExactly(before);
    }

    @Test
    void aCompanyThatIsRefusedIsAProblemOfItsRows() throws Exception {
        TwentyCsvDataFormat csv = new TwentyCsvDataFormat("people");
        csv.setRejectFile(folder + "/rejected.csv");

        Exchange done = unmarshalled(csv, "emails,company.domainName\na@x.example,n/a\nb@x.example,b.example\n");

        assertThat(Json.write(done.getMessage().getBody()))
                .contains("b@x.example")
                .doesNotContain("a@x.example");
        assertThat(Files.readString(folder.resolve("rejected.csv")))
                .contains("company.domainName.primaryLinkUrl: ")
                .contains("a@x.example,n/a");
    }

    @Test
    void aNameThatSeveralRecordsHaveIsAProblemOfItsRows() throws Exception {
        sent("twenty:companies/createMany", List.of(Map.of("name", "Acme"), Map.of("name", "Acme")));

        Exchange done = unmarshalled(new TwentyCsvDataFormat("people"), "jobTitle,Company / Name\nx,Acme\n");

        assertThat(done.getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("Line 2: company.name: ")
                .hasMessageContaining("more than one record has the key");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        sent(
                "twenty:rockets/createMany?customObject=true",
                List.of(
                        Map.of("name", "=1+1", "thrust", -5, "launchedOn", "2026-05-31", "reusable", true),
                        Map.of(
                                "name",
                                "A \"B\", c",
                                "cost",
                                Map.of("amountMicros", 1_500_000, "currencyCode", "EUR"))));
        Exchange read = sent("twenty:rockets/findMany?customObject=true&depth=0&orderBy=name", null);

        Exchange file =
                marshalled(new TwentyCsvDataFormat("rockets"), read.getMessage().getBody());
        String text = file.getMessage().getBody(String.class);
        Exchange again = unmarshalled(new TwentyCsvDataFormat("rockets"), text);

        assertThat(text)
                .contains("Cost / Amount")
                .contains("\u200D=1+1")
                .containsPattern(",-5[,\\r]")
                .contains("1.5,EUR");
        assertThat(namesOf((List<?>) again.getMessage().getBody())).containsExactlyInAnyOrder("=1+1", "A \"B\", c");
        assertThat(json(again))
                .contains("\"thrust\":-5")
                .contains("\"amountMicros\":1500000")
                .contains("2026-05-31");
    }

    @Test
    void someColumnsMayBeWrittenOfManyRecordsOneByOne() throws Exception {
        sent("twenty:companies/createMany", companies(3));
        TwentyCsvDataFormat csv = new TwentyCsvDataFormat("companies");
        csv.setColumns("name,Employees");
        csv.setDelimiter(";");
        csv.setByteOrderMark(true);

        Object records =
                sent("twenty:companies/findAll?depth=0", null).getMessage().getBody();
        String text = marshalled(csv, records).getMessage().getBody(String.class);

        assertThat(text)
                .startsWith("\uFEFFname;Employees\r\n")
                .contains("Company 2;2\r\n")
                .hasLineCount(4);
    }

    @Test
    void aValueThatWouldBeLostIsRefused() throws Exception {
        Exchange done =
                marshalled(new TwentyCsvDataFormat("companies"), List.of(Map.of("name", "Acme", "shoeSize", 38)));

        assertThat(done.getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("Record 0: the field shoeSize has no column");
    }

    @Test
    void itIsFoundByItsNameAndConfiguredInAUri() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:by-name")
                        .to(
                                "dataformat:twentyCsv:unmarshal?resource=people&delimiter=|&headings=Mail=emails.primaryEmail")
                        .process(TwentyCsvTest::take);
            }
        });

        assertThat(json(send("direct:by-name", "Mail|jobTitle\na@x.example|Head, of\n")))
                .isEqualTo("[{\"emails\":{\"primaryEmail\":\"a@x.example\"},\"jobTitle\":\"Head, of\"}]");
    }

    @Test
    void theRejectFileOfAUriMayBeNamedByTheMessage() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:to-rejects")
                        .to("dataformat:twentyCsv:unmarshal?resource=rockets&rejectFile=" + folder
                                + "/${header.part}.csv")
                        .process(TwentyCsvTest::take);
            }
        });

        send("direct:to-rejects", "name,thrust\nA,many\n", Map.of("part", "first"));

        assertThat(folder.resolve("first.csv")).content().contains("A,many");
    }

    @Test
    void whatCannotBeAnOptionFailsTheStart() {
        assertThatThrownBy(() -> sentThrough(new TwentyCsvDataFormat(), true, "", null))
                .hasStackTraceContaining("The option resource is missing");
        TwentyCsvDataFormat csv = new TwentyCsvDataFormat("people");
        csv.setLocale("german");
        assertThatThrownBy(() -> sentThrough(csv, true, "", null))
                .hasStackTraceContaining("The option locale is 'german', which is none");
    }

    @Test
    void theWorkspaceIsAskedOncePerMinute() throws Exception {
        TwentyCsvDataFormat csv = new TwentyCsvDataFormat("people");
        String start = "direct:often";
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(start).unmarshal(csv);
            }
        });

        for (int i = 0; i < 5; i++) {
            sent(start, "jobTitle\nx\n");
        }

        assertThat(calls()).hasSize(1);
    }

    @Test
    void aFileIsReadAsItsRecordsAreTaken() throws Exception {
        CountingStream file = new CountingStream();

        try (var records = (CsvRecords)
                lazily(new TwentyCsvDataFormat("people"), file).getMessage().getBody()) {
            records.next();
            assertThat(file.given).isLessThan(100_000);
            for (int i = 0; i < 50_000; i++) {
                records.next();
            }
            assertThat(file.given).isGreaterThan(500_000);
        }
    }

    private Exchange lazily(TwentyCsvDataFormat csv, InputStream body) throws Exception {
        csv.setCamelContext(context);
        csv.start();
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(csv.unmarshal(exchange, body));
        return exchange;
    }

    /** A file without an end. */
    private static final class CountingStream extends InputStream {
        private final byte[] row = "Head of x\n".getBytes(StandardCharsets.UTF_8);
        private final InputStream heading = new ByteArrayInputStream("jobTitle\n".getBytes(StandardCharsets.UTF_8));
        private long given;

        @Override
        public int read() throws IOException {
            int first = heading.read();
            return first >= 0 ? first : row[(int) (given++ % row.length)];
        }
    }
}
