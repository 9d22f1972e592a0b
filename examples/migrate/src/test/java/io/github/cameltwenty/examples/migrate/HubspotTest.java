package io.github.cameltwenty.examples.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The export of Hubspot that comes with the example, moved twice. */
class HubspotTest {
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
            super("hubspot", dialect);
        }

        @Test
        void companiesHaveTheirOwners() {
            assertThat(migrated.moved().companies("hubspotId"))
                    .containsExactly(
                            "9001 | Engines & Söhne GmbH | https://engines.example | Köln | 1200 | jane@acme.example",
                            "9002 | Miller \"The Pliers\" Ltd. | https://miller.example | Leeds | 35 | -",
                            "9003 | Northwind | https://northwind.example |  |  | -");
        }

        @Test
        void peopleHaveTheirCompanies() {
            assertThat(migrated.moved().people("hubspotId"))
                    .containsExactly(
                            "101 | Ada Lovelace | ada@engines.example | +442079460958 | Engines & Söhne GmbH",
                            "102 | Grace Hopper |  |  | Miller \"The Pliers\" Ltd.",
                            "105 | José Núñez | jose@nunez.example |  | -");
        }

        @Test
        void dealsHaveTheirStagesAndWhoTheyAreWith() {
            assertThat(migrated.moved().deals("hubspotId"))
                    .containsExactly(
                            "7001 | Warehouse robots, pilot | CUSTOMER | 1200000500000 | EUR | 2026-03-31T14:00:00.000Z | Engines & Söhne GmbH | Ada | "
                                    + owner("jane@acme.example"),
                            "7002 | Pliers 2026 | PROPOSAL | 500000000 | USD | 2026-05-31T00:00:00.000Z | Miller \"The Pliers\" Ltd. | Grace | "
                                    + owner("-"),
                            "7007 | First talk | MEETING |  |  | 2026-06-30T00:00:00.000Z | - | - | "
                                    + owner("lee@acme.example"));
        }

        @Test
        void notesAreOnWhatTheyAreAbout() {
            assertThat(migrated.moved().notes("hubspotId"))
                    .containsExactly(
                            "501 | Minutes of the call about the \"warehouse robots\" pilot. | 10000 | Ada, Engines & Söhne GmbH, José, Warehouse robots, pilot",
                            "502 | Left a message | 14 | Miller \"The Pliers\" Ltd.",
                            "503 | Note | 0 | José");
        }

        @Test
        void tasksAreOnWhatTheyAreAbout() {
            assertThat(migrated.moved().tasks("hubspotId"))
                    .containsExactly(
                            "601 | Call Ada | TODO | 2026-04-01T09:00:00.000Z | jane@acme.example | Ada",
                            "602 | Send the offer | DONE | 2026-03-01T17:30:00.000Z | - | Miller \"The Pliers\" Ltd., Pliers 2026");
        }

        @Test
        void whatDoesNotFitIsInAFileWithTheReason() {
            assertThat(migrated.rejected())
                    .containsOnlyKeys(
                            "companies.csv",
                            "companies.txt",
                            "contacts.csv",
                            "contacts.txt",
                            "deals.csv",
                            "notes-person.csv",
                            "tasks.csv");
            assertThat(migrated.rejected().get("companies.csv"))
                    .contains("Line 6: Number of Employees: 'about 50' is no number");
            assertThat(migrated.rejected().get("companies.txt")).contains("hubspotId=9004");
            assertThat(migrated.rejected().get("contacts.csv"))
                    .contains("Line 5: company.hubspotId: there are no companies with '9004'");
            assertThat(migrated.rejected().get("contacts.txt")).contains("hubspotId=103", "hubspotId=106");
            assertThat(migrated.rejected().get("deals.csv"))
                    .contains(
                            "Line 4: Deal Stage: 'LOST' is no choice",
                            "Line 5: Deal Stage: 'Legal review' is no choice",
                            "Line 6: company.hubspotId: there are no companies with '9099'",
                            "Line 7: Close Date: '31.12.2026' is no date that exists");
            assertThat(migrated.rejected().get("notes-person.csv")).contains("there are no people with '199'");
            assertThat(migrated.rejected().get("tasks.csv")).contains("Line 4: Task status: 'Someday' is no choice");
        }
    }
}
