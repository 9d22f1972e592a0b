package io.github.cameltwenty.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static Words stage(String pairs) {
        return Words.of("stage: " + pairs).get("stage");
    }

    @Test
    void aCellMeansWhatIsSaidWhateverItsCase() {
        Words words = stage("Closed Won=CUSTOMER, Lost = LOST");

        assertThat(words.meant(" closed won ")).isEqualTo("CUSTOMER");
        assertThat(words.meant("lost")).isEqualTo("LOST");
    }

    @Test
    void aCellOfWhichNothingIsSaidStaysAsItIs() {
        assertThat(stage("Lost=LOST").meant("!New ")).isEqualTo("!New ");
    }

    @Test
    void aRegularExpressionHasToFitTheWholeCell() {
        Words words = stage("/(\\d+);.*/=$1, /Closed.*/=CUSTOMER, Closed Lost=LOST");

        assertThat(words.meant("101;102")).isEqualTo("101");
        assertThat(words.meant("Closed Won\n(Sales)")).isEqualTo("CUSTOMER");
        assertThat(words.meant("Not Closed")).isEqualTo("Not Closed");
        assertThat(words.meant("Closed Lost")).as("a word goes first").isEqualTo("LOST");
    }

    @Test
    void nothingBehindTheSignEmptiesTheCell() {
        assertThat(stage("Open=").meant("Open")).isEmpty();
    }

    @Test
    void aReasonRefusesTheRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage("1=!is deleted").meant("1"))
                .withMessage("'1' is deleted");
    }

    @Test
    void eachLineIsOfOneColumn() {
        assertThat(Words.of("stage: New=NEW\n\nCompany / Name: A=B\nowner:"))
                .containsOnlyKeys("stage", "Company / Name", "owner");
    }

    @Test
    void linesOfOneColumnBelongTogetherHoweverTheyWriteIt() {
        Words words =
                Words.of("Deal Stage: Won=CUSTOMER\ndeal  stage: Lost=LOST").get("Deal Stage");

        assertThat(words.meant("Won")).isEqualTo("CUSTOMER");
        assertThat(words.meant("Lost")).isEqualTo("LOST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane Doe=a, jane doe=b", "/J.*/=a, /J.*/=b"})
    void twoMeaningsOfOneCellAreRefused(String pairs) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage(pairs))
                .withMessageContaining("two meanings for one column: 'a' and 'b'");
    }

    @Test
    void idsThatDifferByCaseAreTwo() {
        Words words = stage("005Aa0000000aBc=a, 005Aa0000000abC=b");

        assertThat(words.meant("005Aa0000000aBc")).isEqualTo("a");
        assertThat(words.meant("005Aa0000000abC")).isEqualTo("b");
        assertThat(words.meant("005Aa0000000ABC")).as("a third one").isEqualTo("005Aa0000000ABC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "Won=CUSTOMER", "stage: Won", "stage: =CUSTOMER"})
    void aLineThatCannotBeReadIsQuoted(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Words.of(line))
                .withMessageStartingWith("The option values has '" + line + "': write the column, a colon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/(/=x", "/a/=$1"})
    void aRegularExpressionThatIsNoneIsRefused(String pair) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage(pair))
                .withMessageStartingWith("The option values has " + pair + ", which is no regular expression");
    }
}
