package io.github.cameltwenty.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What the README shows is what comes. */
@ExampleTest
class ReadmeTest {
    @Autowired
    private ObjectMapper json;

    @Test
    void theLeadIsAnsweredAsShown(@Autowired TestRestTemplate http) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String lead = first(readme, "/leads [^{]* -d '(\\{.*?})'\n");
        String shown = first(readme, "```json\n(.*?)```");

        JsonNode answer = json.valueToTree(new Http(http).post(lead).getBody());

        assertThat(withoutPersonsId(answer)).isEqualTo(withoutPersonsId(json.readTree(shown)));
    }

    private static String first(String readme, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(readme);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    /** It is another one each time. */
    private static JsonNode withoutPersonsId(JsonNode answer) {
        ((ObjectNode) answer.path("person")).remove("id");
        return answer;
    }
}
