package io.github.cameltwenty.examples.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The export of Salesforce that comes with the example, moved twice. */
class SalesforceTest {
    @Nested
    class Into1_0 extends Records {
        Into1_0() {
            super(Dialect.V1_0);
        }
    }

    @Nested
    class Into2_21 extends Records {
        Into2_21() {
            super(Dialect.V2_21);
        }
    }

    abstract static class Records extends MovedTwice {
        Records(Dialect dialect) {
            super("salesforce", dialect);
        }

        @Test
        void companiesHaveTheirOwners() {
            assertThat(migrated.moved().companies("salesforceId"))
                    .containsExactly(
                            "001Aa0000000001IAA | Engines & Söhne GmbH | https://www.engines.example | Köln | 1200 | jane@acme.example",
                            "001Aa0000000002IAA | Miller \"The Pliers\" Ltd. | https://miller.example | Leeds | 35 | -");
        }

        @Test
        void peopleHaveTheirCompanies() {
            assertThat(migrated.moved().people("salesforceId"))
                    .containsExactly(
                            "003Aa0000000001IAA | Ada Lovelace | ada@engines.example | +442079460958 | Engines & Söhne GmbH",
                            "003Aa0000000002IAA | Grace Hopper |  | +14155552671 | Miller \"The Pliers\" Ltd.");
        }

        @Test
        void dealsHaveTheirStagesAndWhoTheyAreWith() {
            assertThat(migrated.moved().deals("salesforceId"))
                    .containsExactly(
                            "006Aa0000000001IAA | Warehouse robots, pilot | CUSTOMER | 1200000500000 | EUR | 2026-03-31T00:00:00.000Z | Engines & Söhne GmbH | - | "
                                    + owner("jane@acme.example"),
                            "006Aa0000000002IAA | Pliers 2026 | PROPOSAL | 500000000 | USD | 2026-05-31T00:00:00.000Z | Miller \"The Pliers\" Ltd. | - | "
                                    + owner("-"),
                            "006Aa0000000006IAA | First talk | NEW |  |  | 2026-06-30T00:00:00.000Z | - | - | "
                                    + owner("jane@acme.example"));
        }

        @Test
        void notesAreOnWhatTheyAreAbout() {
            assertThat(migrated.moved().notes("salesforceId"))
                    .containsExactly(
                            "002Aa0000000001IAA | The pilot | 10000 | Engines & Söhne GmbH",
                            "002Aa0000000002IAA | Left a message | 0 | Grace",
                            "002Aa0000000003IAA | Terms | 6 | Warehouse robots, pilot");
        }

        @Test
        void tasksAreOnWhatTheyAreAbout() {
            assertThat(migrated.moved().tasks("salesforceId"))
                    .containsExactly(
                            "00TAa0000000001IAA | Call Ada | TODO | 2026-04-01T00:00:00.000Z | jane@acme.example | Ada, Engines & Söhne GmbH",
                            "00TAa0000000002IAA | Send the offer | DONE | 2026-03-01T00:00:00.000Z | - | Pliers 2026",
                            "00TAa0000000003IAA | Ask again | TODO |  | jane@acme.example | ");
        }

        @Test
        void whatDoesNotFitIsInAFileWithTheReason() {
            assertThat(migrated.rejected())
                    .containsOnlyKeys(
                            "Account.csv",
                            "Account.txt",
                            "Contact.csv",
                            "Contact.txt",
                            "Note.csv",
                            "Opportunity.csv",
                            "Task-company.csv",
                            "Task.csv");
            assertThat(migrated.rejected().get("Account.csv")).contains("IsDeleted: '1' it is deleted in Salesforce");
            assertThat(migrated.rejected().get("Account.txt")).contains("'https://n/a' is no link");
            assertThat(migrated.rejected().get("Contact.csv"))
                    .contains(
                            "company.salesforceId: there are no companies with '001Aa0000000003IAA'",
                            "IsDeleted: '1' it is deleted in Salesforce");
            assertThat(migrated.rejected().get("Contact.txt")).contains("salesforceId=003Aa0000000003IAA");
            assertThat(migrated.rejected().get("Note.csv")).contains("IsDeleted: '1' it is deleted in Salesforce");
            assertThat(migrated.rejected().get("Opportunity.csv"))
                    .contains(
                            "StageName: 'LOST' is no choice",
                            "StageName: 'Legal Review' is no choice",
                            "there are no companies with '001Aa0000000003IAA'");
            assertThat(migrated.rejected().get("Task-company.csv"))
                    .contains("there are no companies with '001Aa0000000003IAA'");
            assertThat(migrated.rejected().get("Task.csv")).contains("Status: 'Someday' is no choice");
        }
    }
}
