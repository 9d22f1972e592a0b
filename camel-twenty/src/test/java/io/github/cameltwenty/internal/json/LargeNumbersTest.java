package io.github.cameltwenty.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of JSON are carried right, whatever their size, and none goes to Twenty that it cannot store. */
class LargeNumbersTest {
    private static String sent(Object value) {
        JsonBuffer buffer = new JsonBuffer();
        Json.write(value, buffer);
        return buffer.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E+999999999",
                "-1E+999999999",
                "1E-999999999",
                "12345.678E+5000",
                "0.1",
                "1000000000000000000000",
                "1.50"
            })
    void whatIsReadIsWrittenWithTheSameValue(String number) throws Exception {
        String written = Json.write(Json.read("{\"n\":" + number + "}"));

        assertThat(written).hasSizeLessThan(1100);
        assertThat(new BigDecimal(((Map<?, ?>) Json.read(written)).get("n").toString()))
                .isEqualByComparingTo(new BigDecimal(number));
    }

    @Test
    void usualOnesAreWrittenPlainly() {
        assertThat(Json.write(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(sent(new BigDecimal("1E-7"))).isEqualTo("0.0000001");
    }

    @Test
    void theLargestThatTwentyKeepsIsSent() {
        BigDecimal largest = new BigDecimal(Double.MAX_VALUE);

        assertThat(new BigDecimal(sent(largest))).isEqualByComparingTo(largest);
    }

    @Test
    void whatTwentyWouldTakeForInfiniteIsNotSent() {
        assertThatThrownBy(() -> sent(Map.of("n", new BigDecimal("1E+999999999"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot be written as JSON: 1E+999999999 is larger than any number that Twenty can store");
        assertThatThrownBy(() -> sent(BigInteger.TEN.pow(400)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is larger than any number that Twenty can store");
    }

    @Test
    void oneThatIsTooSmallIsRoundedAsAllAre() {
        assertThat(sent(new BigDecimal("1E-999999999"))).isEqualTo("1E-999999999");
    }

    /** As of a bean that says how it wants its number written. */
    @Test
    void aBeanIsWrittenAsItSays() {
        record Price(
                @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {}

        assertThat(Json.write(new Price(new BigDecimal("1.50")))).isEqualTo("{\"amount\":\"1.50\"}");
    }
}
