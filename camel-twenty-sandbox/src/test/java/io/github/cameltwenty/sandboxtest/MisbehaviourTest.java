package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MisbehaviourTest {
    private TwentySandbox twenty;
    private Client client;

    @BeforeEach
    void start() {
        twenty = TwentySandbox.start();
        client = new Client(twenty);
    }

    @AfterEach
    void stop() {
        twenty.close();
    }

    private HttpResponse<String> create() throws Exception {
        return client.call("POST", "/rest/companies", Map.of("name", "Acme"));
    }

    @Test
    void answersAsToldOnceEachThenNormally() throws Exception {
        twenty.misbehave(
                Misbehaviour.status(429, Map.of("Retry-After", "2"), "{\"statusCode\":429}"),
                Misbehaviour.html(502),
                Misbehaviour.none(),
                Misbehaviour.emptyBody(503));

        HttpResponse<String> limited = create();
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("2");
        assertThat(limited.body()).isEqualTo("{\"statusCode\":429}");
        HttpResponse<String> page = create();
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(page.body()).startsWith("<html>");
        assertThat(create().statusCode()).isEqualTo(201);
        HttpResponse<String> empty = create();
        assertThat(empty.statusCode()).isEqualTo(503);
        assertThat(empty.body()).isEmpty();
        assertThat(create().statusCode()).isEqualTo(201);
        assertThat(twenty.records("companies")).hasSize(2);
        assertThat(twenty.requests()).hasSize(5);
    }

    @Test
    void breaksTheAnswerOffWhenTheWorkIsDone() {
        twenty.misbehave(Misbehaviour.truncatedBody());
        assertThatThrownBy(this::create).isInstanceOf(IOException.class);
        assertThat(twenty.records("companies")).hasSize(1);
    }

    @Test
    void dropsTheConnectionBeforeTheWork() {
        twenty.misbehave(Misbehaviour.dropBefore());
        assertThatThrownBy(this::create).isInstanceOf(IOException.class);
        assertThat(twenty.records("companies")).isEmpty();
    }

    @Test
    void dropsTheConnectionAfterTheWork() {
        twenty.misbehave(Misbehaviour.dropAfter());
        assertThatThrownBy(this::create).isInstanceOf(IOException.class);
        assertThat(twenty.records("companies")).hasSize(1);
    }

    @Test
    void answersInThePlaceOfTheServerThoughTheWorkIsDone() throws Exception {
        twenty.misbehave(Misbehaviour.html(504).thoughDone());
        assertThat(create().statusCode()).isEqualTo(504);
        assertThat(twenty.records("companies")).hasSize(1);
    }

    @Test
    void onlyAnAnswerIsGivenThoughTheWorkIsDone() {
        assertThatThrownBy(() -> Misbehaviour.dropBefore().thoughDone()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void goesDownBeforeTheWorkAndIsThereAgain() {
        twenty.misbehave(Misbehaviour.restartBefore(Duration.ofMillis(20)));
        assertThatThrownBy(this::create).isInstanceOf(IOException.class);
        assertThat(twenty.records("companies")).isEmpty();
        await().ignoreExceptions().until(() -> create().statusCode() == 201);
    }

    @Test
    void goesDownAfterTheWorkAndIsThereAgainWithItsRecords() {
        twenty.misbehave(Misbehaviour.restartAfter(Duration.ofMillis(20)));
        assertThatThrownBy(this::create).isInstanceOf(IOException.class);
        await().ignoreExceptions()
                .until(() -> client.call("GET", "/rest/companies", null).body().contains("Acme"));
    }

    @Test
    void holdsACallUp() throws Exception {
        Duration delay = Duration.ofMillis(150);
        twenty.misbehave(Misbehaviour.delay(delay));
        long start = System.nanoTime();
        assertThat(create().statusCode()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(delay);
    }

    @Test
    void closesWhileACallIsHeldUp() {
        twenty.misbehave(Misbehaviour.delay(Duration.ofHours(1)));
        CompletableFuture<Boolean> failed = CompletableFuture.supplyAsync(() -> {
            try {
                create();
                return false;
            } catch (Exception e) {
                return true;
            }
        });
        await().until(() -> twenty.requests().size() == 1);
        twenty.close();
        assertThat(failed).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(true);
    }

    @Test
    void asksAPlanForEachCall() throws Exception {
        twenty.misbehaveWith(request -> request.method().equals("POST") ? Misbehaviour.emptyBody(500) : null);
        assertThat(create().statusCode()).isEqualTo(500);
        assertThat(client.get("/rest/companies").statusCode()).isEqualTo(200);

        twenty.misbehave(Misbehaviour.emptyBody(504));
        assertThat(create().statusCode()).isEqualTo(504);
        assertThat(create().statusCode()).isEqualTo(500);
    }
}
