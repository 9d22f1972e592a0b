package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the size of batches follows from what calls have shown. */
class LearnedSizeTest {
    private static final long SMALL = 5_000;

    private final LearnedSize size = new LearnedSize();

    /** Calls of the size at hand, of which each record takes so long. */
    private void takes(int calls, long nanosForEachRecord) {
        for (int i = 0; i < calls; i++) {
            size.taken(size.records(), SMALL, size.records() * nanosForEachRecord);
        }
    }

    @Test
    void itBeginsWithWhatEveryVersionTakes() {
        assertThat(size.records()).isEqualTo(200);
    }

    @Test
    void whereTheVersionTakesNoMoreItStays() {
        size.know(false);

        takes(50, 10);

        assertThat(size.records()).isEqualTo(200);
    }

    @Test
    void itGrowsWhileThatIsFaster() {
        takes(2, 100);
        size.know(true);
        assertThat(size.records()).isEqualTo(400);

        takes(2, 80);
        assertThat(size.records()).isEqualTo(800);

        takes(2, 60);
        assertThat(size.records()).isEqualTo(1000);
    }

    @Test
    void whereMoreIsSlowerItGoesBackAndStays() {
        takes(2, 100);
        size.know(true);
        takes(2, 80);

        takes(2, 90);

        assertThat(size.records()).isEqualTo(400);
        takes(50, 80);
        assertThat(size.records()).isEqualTo(400);
    }

    @Test
    void theVersionIsAskedForOnceAndAfterCallsThatWereFull() {
        assertThat(size.isWorthAsking()).isFalse();

        takes(3, 100);
        assertThat(size.isWorthAsking()).isTrue();

        size.know(false);
        assertThat(size.isWorthAsking()).isFalse();
    }

    @Test
    void aCallThatIsNotFullTellsNothingOfTheVersion() {
        for (int i = 0; i < 5; i++) {
            size.taken(20, SMALL, 1);
        }

        assertThat(size.isWorthAsking()).isFalse();
    }

    @Test
    void whatTheServerSaysItTakesIsTaken() {
        size.takesOnly(120);

        takes(50, 100);

        assertThat(size.records()).isEqualTo(120);
    }

    @Test
    void tooManyRecordsAreHalvedAndGrowAgainUpToThem() {
        size.hadTooMany(200);
        assertThat(size.records()).isEqualTo(100);

        takes(8, 100);
        assertThat(size.records()).isEqualTo(150);

        takes(30, 100);
        assertThat(size.records()).isBetween(176, 199);
    }

    @Test
    void whatTookTooLongIsHalvedAndGrowsBack() {
        size.wasTooSlow(200);
        assertThat(size.records()).isEqualTo(100);

        takes(8, 100);

        assertThat(size.records()).isEqualTo(200);
    }

    @Test
    void theSizeOfARefusedBodyIsRemembered() {
        size.hadTooManyBytes(1_000_000);
        assertThat(size.bytes()).isEqualTo(500_000);

        for (int i = 0; i < 100; i++) {
            size.taken(10, size.bytes(), 1);
        }

        assertThat(size.bytes()).isBetween(880_000L, 999_999L);
    }

    @Test
    void whatWasTakenBeforeIsNotHalved() {
        size.taken(100, 900_000, 1);

        size.hadTooManyBytes(1_000_000);

        assertThat(size.bytes()).isEqualTo(900_000);
    }

    @Test
    void aRefusalOfVeryLittleIsAboutTheRecordAndNoLimit() {
        size.hadTooManyBytes(300);

        assertThat(size.bytes()).isEqualTo(4096);
    }

    @Test
    void itIsOfTheWorkspaceAndOfTheResource() {
        BatchSizes.join("http://here");
        BatchSizes.of("http://here", "people").takesOnly(50);

        assertThat(BatchSizes.of("http://here", "people").records()).isEqualTo(50);
        assertThat(BatchSizes.of("http://here", "companies").records()).isEqualTo(200);
        assertThat(BatchSizes.of("http://there", "people").records()).isEqualTo(200);

        BatchSizes.leave("http://here");
        assertThat(BatchSizes.of("http://here", "people").records()).isEqualTo(200);
    }
}
