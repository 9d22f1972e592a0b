package io.github.cameltwenty.examples.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The export of Pipedrive that comes with the example, moved twice. */
class PipedriveTest {
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
            super("pipedrive", dialect);
        }

        @Test
        void companiesHaveTheirOwners() {
            assertThat(migrated.moved().companies("pipedriveId"))
                    .containsExactly(
                            "1 | Engines & Söhne GmbH | https://engines.example | Köln |  | jane@acme.example",
                            "2 | Miller \"The Pliers\" – Ltd. | http://miller.example | Leeds |  | -",
                            "3 | Northwind; Traders |  |  |  | -");
        }

        @Test
        void peopleHaveTheirCompanies() {
            assertThat(migrated.moved().people("pipedriveId"))
                    .containsExactly(
                            "11 | Ada Lovelace | ada@engines.example | +442079460958 | Engines & Söhne GmbH",
                            "12 | Grace Hopper |  | +14155552671 | Miller \"The Pliers\" – Ltd.",
                            "15 | José Núñez | jose@nunez.example |  | -");
        }

        @Test
        void dealsHaveTheirStagesAndWhoTheyAreWith() {
            assertThat(migrated.moved().deals("pipedriveId"))
                    .containsExactly(
                            "21 | Warehouse robots, pilot | CUSTOMER | 1200000500000 | EUR | 2026-03-31T00:00:00.000Z | Engines & Söhne GmbH | Ada | "
                                    + owner("jane@acme.example"),
                            "22 | Pliers 2026 | PROPOSAL | 500000000 | USD | 2026-05-31T00:00:00.000Z | Miller \"The Pliers\" – Ltd. | Grace | "
                                    + owner("-"),
                            "27 | First talk | SCREENING |  | EUR |  | - | - | " + owner("jane@acme.example"));
        }

        @Test
        void notesAreOnWhatTheyAreAbout() {
            assertThat(migrated.moved().notes("pipedriveId"))
                    .containsExactly(
                            "31 | Minutes of the call about the \"warehouse robots\" pilot. | 10000 | Ada, Engines & Söhne GmbH, Warehouse robots, pilot",
                            "32 | Left a message | 14 | Miller \"The Pliers\" – Ltd.",
                            "33 | About the deal that was lost | 28 | ");
        }

        @Test
        void tasksAreOnWhatTheyAreAbout() {
            assertThat(migrated.moved().tasks("pipedriveId"))
                    .containsExactly(
                            "41 | Call Ada | TODO | 2026-04-01T00:00:00.000Z | jane@acme.example | Ada, Engines & Söhne GmbH",
                            "42 | Send the offer | DONE | 2026-03-01T00:00:00.000Z | - | Pliers 2026");
        }

        @Test
        void whatDoesNotFitIsInAFileWithTheReason() {
            assertThat(migrated.rejected())
                    .containsOnlyKeys(
                            "activities.csv",
                            "deals.csv",
                            "notes-opportunity.csv",
                            "notes-person.csv",
                            "people.csv",
                            "people.txt");
            assertThat(migrated.rejected().get("activities.csv"))
                    .contains("Line 4: Activity - Done: 'Maybe' is no choice");
            assertThat(migrated.rejected().get("deals.csv"))
                    .contains(
                            "Line 4: Deal - Status: 'LOST' is no choice",
                            "Line 5: Deal - Stage: 'Legal review' is no choice",
                            "Line 6: company.pipedriveId: there are no companies with '9'",
                            "Line 7: Deal - Expected close date: '31.12.2026' is no date that exists");
            assertThat(migrated.rejected().get("notes-opportunity.csv"))
                    .contains("there are no opportunities with '23'");
            assertThat(migrated.rejected().get("notes-person.csv")).contains("there are no people with '19'");
            assertThat(migrated.rejected().get("people.csv"))
                    .contains("Line 5: company.pipedriveId: there are no companies with '9'");
            assertThat(migrated.rejected().get("people.txt")).contains("pipedriveId=13");
        }
    }
}
