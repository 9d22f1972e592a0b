package io.github.cameltwenty.endpoints;

import static io.github.cameltwenty.endpoints.TwentyEndpoints.twenty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyOutputFormat;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values stand in URIs. */
class OptionTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name[eq]:\"Acme Inc.\" | name[eq]:\"Acme Inc.\"",
                "{{crm.filter}}         | {{crm.filter}}",
                "#states                | #states",
                "name[eq]:\"A & B\"     | RAW(name[eq]:\"A & B\")",
                "name[eq]:\"A + B\"     | RAW(name[eq]:\"A + B\")",
                "name[ilike]:\"%Ada%\"  | RAW(name[ilike]:\"%Ada%\")",
                "name[eq]:\"${body}\"    | RAW(name[eq]:\"${body}\")",
                "(a)&b                  | RAW{(a)&b}",
                "RAW(a & b)             | RAW(a & b)",
            })
    void aTextArrivesAsItIs(String value, String inUri) {
        assertThat(OptionText.of("filter", value)).isEqualTo(inUri);
    }

    @Test
    void aTextThatNoUriCanHoldIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptionText.of("filter", "(a)&{b}&c"))
                .withMessageContaining("The option filter holds both )& and }&");
    }

    @Test
    void valuesHaveTheirTypes() {
        assertThat(twenty().people()
                        .findMany()
                        .depth(0)
                        .depthFallback(true)
                        .outputFormat(TwentyOutputFormat.json)
                        .retryDelay(Duration.ofSeconds(2))
                        .getRawUri())
                .isEqualTo("twenty:people/findMany?depth=0&depthFallback=true&outputFormat=json&retryDelay=2000");
        assertThat(twenty().people().findMany().outputClass(TwentyException.class))
                .hasToString("twenty:people/findMany?outputClass=io.github.cameltwenty.TwentyException");
    }

    @Test
    void anOptionThatIsSetAgainHasItsLastValue() {
        assertThat(twenty().people().findMany().limit(5).limit("{{page}}"))
                .hasToString("twenty:people/findMany?limit={{page}}");
    }

    @Test
    void aValueThatIsMissingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twenty().people().findMany().filter(null))
                .withMessage("The option filter is null; leave it out, or give it a value");
    }

    @Test
    void aNameIsNoMoreThanAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twenty().customObject("rockets/findMany?baseUrl=http://elsewhere#"))
                .withMessageContaining("it must be one name");
    }
}
