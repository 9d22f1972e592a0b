package io.github.cameltwenty.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cameltwenty.TwentyUnknownColumns;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTest {
    private static final StubWorkspace WORKSPACE = new StubWorkspace(
            StubWorkspace.object(
                    "person",
                    "people",
                    List.of(
                            StubWorkspace.field("id", "UUID", "Id"),
                            StubWorkspace.field("name", "FULL_NAME", "Name"),
                            StubWorkspace.field("emails", "EMAILS", "Emails"),
                            StubWorkspace.field("jobTitle", "TEXT", "Job Title"),
                            StubWorkspace.field("salary", "CURRENCY", "Salary"),
                            StubWorkspace.field("joined", "DATE", "Since"),
                            StubWorkspace.field("promoted", "DATE", "Since"),
                            StubWorkspace.link("company", "companies"))),
            StubWorkspace.object(
                    "company",
                    "companies",
                    List.of(
                            StubWorkspace.field("id", "UUID", "Id"),
                            StubWorkspace.field("name", "TEXT", "Name"),
                            StubWorkspace.field("domainName", "LINKS", "Domain Name"))));

    private static Headings headings(Map<String, String> renamed) {
        CellTypes cells = new CellTypes(new Manner(null, ZoneOffset.UTC));
        WorkspaceModel model = WORKSPACE.model();
        return new Headings("people", new ObjectColumns(model, model.object("people"), cells).all(), renamed);
    }

    private static List<Column> columns(String... headings) {
        return headings(Map.of()).columns(List.of(headings), TwentyUnknownColumns.refuse);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "emails.primaryEmail | emails.primaryEmail",
                "Emails / Primary Email | emails.primaryEmail",
                "emails/primary  email | emails.primaryEmail",
                "Primary Email (emails) | emails.primaryEmail",
                "Emails | emails.primaryEmail",
                "jobTitle | jobTitle",
                " job title | jobTitle",
                "Name / First Name | name.firstName",
                "Salary | salary",
                "Salary / Amount | salary.amountMicros",
                "Company Id | companyId",
                "Company / Id | companyId",
                "companyId | companyId",
                "company.domainName | company.domainName.primaryLinkUrl",
                "Company / Domain Name | company.domainName.primaryLinkUrl",
                "Company / Domain Name / Link URL | company.domainName.primaryLinkUrl",
                "Company / Name | company.name"
            })
    void aColumnIsKnownByItsNameAndByItsLabel(String heading, String place) {
        assertThat(columns(heading)).singleElement().extracting(Column::place).isEqualTo(place);
    }

    @Test
    void anAmountIsInUnitsByItsLabelAndInMillionthsByItsName() {
        assertThat(columns("Salary / Amount").get(0).cell().read("5")).isEqualTo(5_000_000);
        assertThat(columns("salary.amountMicros").get(0).cell().read("5")).isEqualTo(5);
    }

    @Test
    void headingsOfTheFilesOwnMayBeSaidToMeanAColumn() {
        Headings headings = headings(Map.of("E-Mail", "emails.primaryEmail", "Firma", "Company / Domain Name"));

        assertThat(headings.columns(List.of("e-mail", "Firma"), TwentyUnknownColumns.refuse))
                .extracting(Column::place)
                .containsExactly("emails.primaryEmail", "company.domainName.primaryLinkUrl");
    }

    @Test
    void aHeadingThatMeansNoColumnIsRefusedWithTheRightOne() {
        Headings headings = headings(Map.of("Mail", "emails.primary"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> headings.columns(List.of("Mail"), TwentyUnknownColumns.refuse))
                .withMessageStartingWith("'Mail' is to mean 'emails.primary', which is no column of people");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Job Titel | 'Job Titel' is no column of people, did you mean Job Title",
                "Name | 'Name' has several parts: write Name / First Name, Name / Last Name",
                "Company | 'Company' is another record: write Company / Id, or what it is known by, as Company /"
                        + " Domain Name",
                "Since | 'Since' is the label of several fields: write joined or promoted"
            })
    void whatIsNoColumnIsRefusedWithTheRightOne(String heading, String told) {
        assertThatIllegalArgumentException().isThrownBy(() -> columns(heading)).withMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Job Title | jobTitle | 'jobTitle' is there twice",
                "Emails | emails.primaryEmail | 'emails.primaryEmail' is there twice",
                "Salary | Salary / Amount | 'Salary / Amount' is there twice",
                "companyId | company.domainName | both companyId and company.domainName.primaryLinkUrl are there"
            })
    void twoColumnsForOneValueAreRefused(String one, String other, String told) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns(one, other))
                .withMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource({"Mail,Mail", "Mail,emails.primaryEmail", "emails.primaryEmail,Mail"})
    void severalHeadingsMeanOneColumnOnlyWhereThatWasSaid(String one, String other) {
        Headings headings = headings(Map.of("Mail", "emails.primaryEmail", "E-Mail", "emails.primaryEmail"));

        assertThat(headings.columns(List.of("Mail", "E-Mail"), TwentyUnknownColumns.refuse))
                .hasSize(2)
                .doesNotContainNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> headings.columns(List.of(one, other), TwentyUnknownColumns.refuse))
                .withMessage("'" + other + "' is there twice");
    }

    @Test
    void aColumnThatIsNoneMayBeKept() {
        assertThat(headings(Map.of()).columns(List.of("Shoe size"), TwentyUnknownColumns.keep))
                .containsOnlyNulls();
    }

    @Test
    void columnsThatAreLeftOutMayBeThereTwice() {
        assertThat(headings(Map.of())
                        .columns(List.of("Remark", "Remark", "Notes", "Notes.2"), TwentyUnknownColumns.skip))
                .containsOnlyNulls();
    }

    @Test
    void whereOnlySaidHeadingsCountNamesAndLabelsAreUnknownColumns() {
        assertThat(only("Mail", "emails.primaryEmail")
                        .columns(List.of("Mail", "Job Title", "Company", "Since"), TwentyUnknownColumns.skip))
                .extracting(column -> column == null ? null : column.place())
                .containsExactly("emails.primaryEmail", null, null, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        only("Mail", "emails.primaryEmail").columns(List.of("Job Title"), TwentyUnknownColumns.refuse))
                .withMessage("'Job Title' is not named by the option headings");
    }

    private static Headings only(String heading, String meant) {
        CellTypes cells = new CellTypes(new Manner(null, ZoneOffset.UTC));
        WorkspaceModel model = WORKSPACE.model();
        return new Headings(
                "people", new ObjectColumns(model, model.object("people"), cells).all(), Map.of(heading, meant), true);
    }

    @Test
    void aColumnThatIsKeptHasNoParts() {
        assertThat(headings(Map.of()).columns(List.of("Notes", "Notes.2"), TwentyUnknownColumns.keep))
                .containsOnlyNulls();
    }

    @Test
    void twoColumnsThatAreKeptUnderOneNameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> headings(Map.of()).columns(List.of("Remark", "Remark"), TwentyUnknownColumns.keep))
                .withMessage("'Remark' is there twice");
    }

    @Test
    void twoColumnsForOneValueAreRefusedWhereOthersAreLeftOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> headings(Map.of()).columns(List.of("jobTitle", "Job Title"), TwentyUnknownColumns.skip))
                .withMessage("'Job Title' is there twice");
    }
}
