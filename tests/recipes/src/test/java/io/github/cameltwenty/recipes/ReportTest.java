package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportTest extends RecipeTest {
    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final List<Map<String, Object>> opportunities = new ArrayList<>(List.of(
            opportunity("NEW", "20000000000", "EUR"),
            opportunity("NEW", "10000400000", "EUR"),
            opportunity("NEW", "5000000000", "USD"),
            opportunity("MEETING", "7500000000", "EUR"),
            opportunity("CUSTOMER", "1000000", "EUR")));

    private static Map<String, Object> opportunity(String stage, String micros, String currency) {
        return Map.of("stage", stage, "amount", Map.of("amountMicros", micros, "currencyCode", currency));
    }

    @Override
    String page() {
        return "report";
    }

    @Override
    TwentySandboxOptions options() {
        return TwentySandbox.options().seed(Map.of("opportunities", opportunities));
    }

    @BeforeEach
    void startMail() {
        mail.start();
    }

    /** The mail server last: the route may be taking its leave of it. */
    @Override
    @AfterEach
    void stop() {
        try {
            super.stop();
        } finally {
            mail.stop();
        }
    }

    /** The first that comes by mail. */
    private MimeMessage reported() {
        recipe("yaml")
                .with("report.cron", "* * * * * ?")
                .with("mail.port", mail.getSmtp().getPort())
                .start();
        await().until(() -> mail.getReceivedMessages().length > 0);
        return mail.getReceivedMessages()[0];
    }

    @Test
    void thePipelineIsMailedAndKept() throws Exception {
        MimeMessage report = reported();

        assertThat(report.getSubject()).isEqualTo("Sales pipeline");
        assertThat(report.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(report.getAllRecipients()).extracting(Object::toString).containsExactly("sales@example.com");
        assertThat(GreenMailUtil.getBody(report).lines())
                .containsExactlyElementsOf(Page.of("recipes/report.md")
                        .fences("text")
                        .get(0)
                        .lines()
                        .toList());
        assertThat(recipe.filesIn("reports")).singleElement().satisfies(file -> assertThat(
                        recipe.content("reports/" + file))
                .startsWith("MEETING: 1, together 7500 EUR"));
    }

    @Test
    void largeSumsAreWrittenOut() {
        restartWith(List.of(opportunity("NEW", "12345678900000", "EUR")));

        assertThat(GreenMailUtil.getBody(reported()).strip()).isEqualTo("NEW: 1, together 12345679 EUR");
    }

    @Test
    void anOpportunityWithoutAnAmountCounts() throws Exception {
        restartWith(List.of(Map.of("stage", "NEW")));

        assertThat(GreenMailUtil.getBody(reported()).strip()).isEqualTo("NEW: 1, together 0");
    }

    @Test
    void anEmptyPipelineIsReported() throws Exception {
        restartWith(List.of());

        assertThat(GreenMailUtil.getBody(reported()).strip()).isEqualTo("No open opportunities.");
    }

    private void restartWith(List<Map<String, Object>> others) {
        twenty.close();
        opportunities.clear();
        opportunities.addAll(others);
        startTwenty();
    }
}
