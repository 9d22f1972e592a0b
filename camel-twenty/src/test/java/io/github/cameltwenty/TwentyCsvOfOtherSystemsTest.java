package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.internal.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data format {@code twentyCsv} on files that other systems export. */
class TwentyCsvOfOtherSystemsTest extends SandboxedTest {
    @TempDir
    private Path folder;

    private TwentyCsvDataFormat deals;

    @BeforeEach
    void dealsThatMayBeRejected() {
        deals = new TwentyCsvDataFormat("opportunities");
        deals.setRejectFile(folder + "/rejected.csv");
        deals.setUnknownColumns(TwentyUnknownColumns.skip);
    }

    private Exchange read(TwentyCsvDataFormat csv, String file) throws Exception {
        String start = "direct:read" + System.nanoTime();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(start).unmarshal(csv).process(exchange -> {
                    List<Object> all = new ArrayList<>();
                    ((Iterator<?>) exchange.getMessage().getBody()).forEachRemaining(all::add);
                    exchange.getMessage().setBody(all);
                });
            }
        });
        return send(start, file);
    }

    private static String json(Exchange done) {
        assertThat(done.getException()).isNull();
        return Json.write(done.getMessage().getBody());
    }

    private String rejected() throws Exception {
        return Files.readString(folder.resolve("rejected.csv"));
    }

    @Test
    void cellsMeanWhatIsSaidOfTheirColumn() throws Exception {
        deals.setValues("stage: Closed Won=CUSTOMER, Lost=!was lost");

        assertThat(json(read(deals, "name,stage\nA,closed won\nB,Lost\nC,New\n")))
                .isEqualTo("[{\"name\":\"A\",\"stage\":\"CUSTOMER\"},{\"name\":\"C\",\"stage\":\"NEW\"}]");
        assertThat(rejected()).contains("Line 3: stage: 'Lost' was lost,B,Lost");
    }

    @Test
    void whatIsSaidOfTheHeadingAndOfTheColumnCountsBoth() throws Exception {
        deals.setHeadings("Phase=stage");
        deals.setValues("Phase: Won=CUSTOMER\nstage: Offer=PROPOSAL");

        assertThat(json(read(deals, "Phase\nWon\nOffer\n")))
                .isEqualTo("[{\"stage\":\"CUSTOMER\"},{\"stage\":\"PROPOSAL\"}]");
    }

    @Test
    void whereOnlyHeadingsCountALabelSetsNothing() throws Exception {
        deals.setHeadings("Phase=stage");
        deals.setOnlyHeadings(true);

        assertThat(json(read(deals, "Phase,Name,Company\nNew,A,Acme\n"))).isEqualTo("[{\"stage\":\"NEW\"}]");
    }

    @Test
    void aColumnThatIsLeftOutMayRefuseRows() throws Exception {
        deals.setValues("IsDeleted: 1=!it is deleted");

        assertThat(json(read(deals, "name,IsDeleted\nA,0\nB,1\n"))).isEqualTo("[{\"name\":\"A\"}]");
        assertThat(rejected()).contains("Line 3: IsDeleted: '1' it is deleted");
    }

    @Test
    void whatCellsMeanMayComeWithTheMessage() throws Exception {
        deals.setValues("stage: ${header.stages}");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:stages")
                        .setHeader("stages", constant("Offer=PROPOSAL"))
                        .unmarshal(deals)
                        .split(body())
                        .setBody(simple("${body[stage]}"))
                        .to("mock:stage");
            }
        });

        context.getEndpoint("mock:stage", MockEndpoint.class).expectedBodiesReceived("PROPOSAL");
        send("direct:stages", "name,stage\nA,offer\n");

        MockEndpoint.assertIsSatisfied(context);
    }

    @Test
    void whatIsSaidOfNoColumnIsRefused() throws Exception {
        deals.setValues("stgae: Won=CUSTOMER");

        assertThat(read(deals, "name,stage\nA,New\n").getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("The option values: 'stgae' is no column of opportunities, did you mean Stage");
    }

    @Test
    void ofSeveralHeadingsForOneColumnTheFirstWithAValueCounts() throws Exception {
        deals.setHeadings("Deal - Status=stage,Deal - Stage=stage");
        deals.setValues("Deal - Status: Open=, Won=CUSTOMER");

        assertThat(json(read(
                        deals,
                        "Deal - Stage,name,Deal - Status\nMeeting,A,Open\nno stage,B,Won\n,C,Won\nProposal,D,\n")))
                .isEqualTo("[{\"stage\":\"MEETING\",\"name\":\"A\"},{\"stage\":\"CUSTOMER\",\"name\":\"B\"},"
                        + "{\"stage\":\"CUSTOMER\",\"name\":\"C\"},{\"stage\":\"PROPOSAL\",\"name\":\"D\"}]");
    }

    @Test
    void ofSeveralHeadingsForOneLinkTheFirstWithAValueCounts() throws Exception {
        Object acme = sent("twenty:companies/createOne", Map.of("name", "Acme"))
                .getMessage()
                .getBody(Map.class)
                .get("id");
        deals.setHeadings("Account=company.name,Parent=company.name");
        deals.setUnknownRecords("refuse");

        assertThat(json(read(deals, "Parent,Account\nOther,Acme\nAcme,\n")))
                .isEqualTo("[{\"companyId\":\"%s\"},{\"companyId\":\"%1$s\"}]".formatted(acme));
    }

    @Test
    void aRecordThatIsNotThereMayRefuseItsRow() throws Exception {
        sent("twenty:companies/createOne", Map.of("name", "Acme"));
        deals.setUnknownRecords("refuse");

        Exchange done = read(deals, "name,company.name\nA,Acme\nB,Gone\n");

        assertThat(json(done)).contains("\"name\":\"A\"").doesNotContain("\"name\":\"B\"");
        assertThat(rejected()).contains("Line 3: company.name: there are no companies with 'Gone',B,Gone");
        assertThat(twenty.records("companies")).hasSize(1);
    }

    @Test
    void aRecordThatIsNotThereMayBeLeftOutAndIsTold() throws Exception {
        TwentyCsvDataFormat companies = new TwentyCsvDataFormat("companies");
        companies.setUnknownRecords("refuse,accountOwner=skip");

        Exchange done = read(companies, "name,accountOwner.userEmail\nA,gone@x.example\nB,gone@x.example\n");

        assertThat(json(done)).isEqualTo("[{\"name\":\"A\"},{\"name\":\"B\"}]");
        assertThat(done.getMessage().getHeader(TwentyCsvDataFormat.UNKNOWN_RECORDS))
                .hasToString("[accountOwner.userEmail: there are no workspaceMembers with 'gone@x.example']");
    }

    @Test
    void aLinkThatThereIsNotIsRefused() throws Exception {
        deals.setUnknownRecords("compny=skip");

        assertThat(read(deals, "name\nA\n").getException())
                .hasMessageContaining("The option unknownRecords names 'compny', which is no link of opportunities");
    }

    @Test
    void aFieldIsKnownByTheNameThatOtherVersionsHaveForIt() throws Exception {
        sent("twenty:people/createOne", Map.of("jobTitle", "Countess"));
        TwentyCsvDataFormat targets = new TwentyCsvDataFormat("noteTargets");
        targets.setUnknownRecords("person=refuse");

        Exchange done = read(targets, "person.jobTitle\nCountess\n");

        String id = twenty.records("people").get(0).get("id").toString();
        assertThat(json(done)).isIn("[{\"personId\":\"" + id + "\"}]", "[{\"targetPersonId\":\"" + id + "\"}]");
        Exchange created =
                sent("twenty:noteTargets/createMany", done.getMessage().getBody());
        assertThat(created.getException()).isNull();
    }
}
