package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.docs.ExceptionTypes;
import io.github.cameltwenty.docs.Project;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultClassResolver;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;

/** Each message that {@code troubleshooting.md} quotes is provoked, and is what it says. */
class TroubleshootingTest extends SandboxTest {
    private static final Path PAGE = Project.DOCS.resolve("troubleshooting.md");
    private static final String THIRD = "20202020-a020-4485-94de-70c2a98daef2";
    private static final String REFUSAL = "{\"statusCode\":%d,\"error\":\"%s\",\"messages\":[\"%s\"]}";

    @Override
    RouteBuilder[] routes() {
        context.getRegistry().bind("states", new MemoryStateRepository() {
            @Override
            public String toString() {
                return "the database";
            }
        });
        return new RouteBuilder[] {};
    }

    /** What goes wrong, by what is done. */
    private Map<String, Supplier<Throwable>> troubles() {
        Map<String, Supplier<Throwable>> troubles = new LinkedHashMap<>();
        troubles.put("no component", this::withoutTheJar);
        troubles.put("no key", () -> startUp("companies/findMany", twenty.baseUrl(), null));
        troubles.put("no address", () -> startUp("companies/findMany", null, "key"));
        troubles.put("half an address", () -> startUp("companies/findMany", "crm.example.com", "key"));
        troubles.put("key with Bearer", () -> startUp("companies/findMany", "https://crm.example.com", "Bearer key"));
        for (String path : List.of(
                "companys/findMany",
                "companies/findAl",
                "companies/findMany?fliter=x",
                "companies/findMany?depth=3",
                "companies/findMany?orderBy=name[Up]",
                "people/findMany?orderBy=name",
                "companies/createMany?filter=stage[eq]:NEW",
                "companies/findMany?filter=name[like]:%Ada%",
                "people/upsertMany")) {
            troubles.put(path, () -> startUp(path, "https://crm.example.com", "key"));
        }
        troubles.put("unknown key", () -> refused(401, "UNAUTHENTICATED", "Token invalid."));
        troubles.put(
                "no right",
                () -> refused(400, "PermissionsException", "Entity performing the request does not have permission"));
        troubles.put("no session", () -> refused(400, "Error", "This endpoint requires a session access token"));
        troubles.put("no record", () -> sent("companies/findOne", THIRD));
        troubles.put("no id", () -> sent("companies/findOne", Map.of("name", "Acme")));
        troubles.put("no UUID", () -> sent("companies/findOne", "acme-1"));
        troubles.put("broken JSON", () -> sent("companies/createOne", "{\"name\": \"Acme\",}"));
        troubles.put("text for a name", () -> sent("people/createOne", Map.of("name", "Ada Lovelace")));
        troubles.put(
                "text for a number",
                () -> sent("companies/createMany", List.of(Map.of("name", "A"), Map.of("employees", "many"))));
        troubles.put("unknown field", () -> sent("companies/createOne", Map.of("title", "Acme")));
        troubles.put("same value again", () -> {
            sent("people/createOne", Map.of("emails", Map.of("primaryEmail", "ada@example.com")));
            return sent("people/createOne", Map.of("emails", Map.of("primaryEmail", "ada@example.com")));
        });
        troubles.put("link to nothing", () -> sent("people/createOne", Map.of("companyId", THIRD)));
        troubles.put(
                "batch",
                () -> sent("companies/createMany?batchSize=1", List.of(Map.of("name", "One"), Map.of("title", "Two"))));
        troubles.put("amid another input", () -> {
            String uri = "companies/createMany?batchSize=1&maxRetries=0&stateRepository=#states&checkpoint=import";
            twenty.misbehave(Misbehaviour.none(), Misbehaviour.none(), Misbehaviour.dropBefore());
            sent(uri, List.of(Map.of("name", "One"), Map.of("name", "Two"), Map.of("name", "Three")));
            return sent(uri, List.of(Map.of("name", "Four"), Map.of("name", "Five"), Map.of("name", "Six")));
        });
        troubles.put("done in part", () -> {
            String uri = "companies/createMany?stateRepository=#states&checkpoint=done";
            sent(uri, List.of(Map.of("name", "One"), Map.of("name", "Two")));
            return sent(uri, List.of(Map.of("name", "One"), Map.of("name", "Three")));
        });
        troubles.put("rate limit", () -> {
            twenty.misbehave(Misbehaviour.status(
                    429, REFUSAL.formatted(429, "HttpException", "Limit reached (100 tokens per 60000 ms)")));
            return sent("companies/findMany?maxRetries=0", null);
        });
        troubles.put("web page", () -> {
            twenty.misbehave(Misbehaviour.status(
                    200, Map.of(), "text/html", "<!doctype html><html><head><title>Twenty</title>"));
            return sent("companies/findMany", null);
        });
        troubles.put("redirect", () -> {
            twenty.misbehave(
                    Misbehaviour.status(301, Map.of("Location", "https://crm.example.com/rest/companies"), ""));
            return sent("companies/findMany", null);
        });
        troubles.put("large body", () -> sent("companies/createOne", Map.of("name", "x".repeat(11 * 1024 * 1024))));
        troubles.put("missing records", () -> {
            String page = "{\"data\":{\"companies\":[{\"id\":\"" + ACME + "\"}]},"
                    + "\"pageInfo\":{\"hasNextPage\":false,\"endCursor\":\"c\"},\"totalCount\":5}";
            Misbehaviour[] always = new Misbehaviour[6];
            Arrays.fill(always, Misbehaviour.status(200, page));
            twenty.misbehave(always);
            return catchThrowable(() -> template.requestBody("twenty:companies/findAll", null, Iterator.class)
                    .forEachRemaining(company -> {}));
        });
        troubles.put("too slow", () -> {
            twenty.misbehave(
                    Misbehaviour.status(400, REFUSAL.formatted(400, "BadRequestException", "Query read timeout")));
            return sent("companies/findMany?maxRetries=0", null);
        });
        troubles.put("cut headers", () -> {
            twenty.misbehave(Misbehaviour.cutAfter(100));
            return sent("companies/createOne?clientIds=false", Map.of("name", "x"));
        });
        troubles.put(
                "nobody listens",
                () -> sent(
                        "companies/findMany?maxRetries=0&apiKey=key&baseUrl=http://127.0.0.1:" + portOfNobody(), null));
        troubles.put("lost answer", () -> {
            twenty.misbehave(Misbehaviour.dropAfter());
            return sent("companies/createOne?clientIds=false", Map.of("name", "x"));
        });
        troubles.put("too late", () -> {
            twenty.misbehave(Misbehaviour.delay(Duration.ofSeconds(1)));
            return sent("companies/findMany?maxRetries=0&responseTimeout=200", null);
        });
        troubles.put("too large", () -> sent("companies/findMany?maxResponseSize=100", null));
        troubles.put(
                "no merge", () -> sent("companies/mergeMany", List.of(ACME, "20202020-a000-4485-94de-70c2a98daef3")));
        troubles.put("too deep", () -> {
            twenty.misbehave(Misbehaviour.status(
                    400,
                    REFUSAL.formatted(
                            400, "BadRequestException", "'depth=2' parameter invalid. Allowed values are 0, 1")));
            return sent("companies/findMany?depth=2", null);
        });
        troubles.put("gone", () -> {
            twenty.misbehave(Misbehaviour.status(
                    400, REFUSAL.formatted(400, "BadRequestException", "object 'favorites' not found. eg: companies")));
            return sent("favorites/findMany", null);
        });
        troubles.put("plan used up", () -> refused(402, "BillingException", "No active subscription"));
        return troubles;
    }

    @Test
    void everyQuotedMessageIsWhatIsPrinted() {
        Map<String, String> printed = new LinkedHashMap<>();
        troubles().forEach((name, trouble) -> {
            Throwable thrown = trouble.get();
            assertThat(thrown).as(name).isNotNull();
            printed.put(name, general(thrown.getMessage()));
        });
        List<String> quoted = quotations();

        assertThat(printed).allSatisfy((name, message) -> assertThat(quoted)
                .as("a quotation of %s: %s", name, message)
                .anyMatch(quotation -> quotes(quotation, message)));
        assertThat(quoted).allSatisfy(quotation -> assertThat(printed.values())
                .as("what is quoted as: %s", quotation)
                .anyMatch(message -> quotes(quotation, message)));
    }

    /** A message is quoted whole, or up to an ellipsis; one of a route from its reason on. */
    private static boolean quotes(String quotation, String message) {
        String reason = message.replaceFirst("^Failed to create route: .* because: ", "");
        return quotation.endsWith("…")
                ? reason.startsWith(quotation.substring(0, quotation.length() - 1))
                : reason.equals(quotation);
    }

    private static List<String> quotations() {
        return Pattern.compile("^```text\\n(?s:(.*?))^```$", Pattern.MULTILINE)
                .matcher(Project.read(PAGE))
                .results()
                .map(fence -> fence.group(1).strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static String general(String message) {
        return message.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:3000")
                .replaceAll("127\\.0\\.0\\.1_\\d+", "crm.example.com")
                .replaceAll("\\s+", " ");
    }

    @Test
    void everyExceptionHasItsPlace() {
        String page = Project.read(PAGE);

        assertThat(ExceptionTypes.all()).hasSizeGreaterThan(7).allSatisfy(type -> assertThat(page)
                .containsPattern("(?m)^## " + type.getSimpleName() + "( itself)?$"));
    }

    /** An exception stands under the heading of its class. */
    @Test
    void everyMessageStandsUnderItsException() {
        String page = Project.read(PAGE);
        troubles().values().stream()
                .map(Supplier::get)
                .filter(TwentyException.class::isInstance)
                .forEach(thrown -> {
                    String type = thrown.getClass().getSimpleName();
                    String section =
                            page.split("(?m)^## " + type + "( itself)?$", 2)[1].split("(?m)^## ", 2)[0];
                    assertThat(section.replaceAll("\\s+", " ")).contains(general(thrown.getMessage()));
                });
    }

    private static int portOfNobody() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As where {@code camel-twenty} is missing in the POM: nothing on the class path tells of the component. */
    private Throwable withoutTheJar() {
        try (DefaultCamelContext bare = new DefaultCamelContext()) {
            bare.setClassResolver(new DefaultClassResolver(bare) {
                @Override
                public InputStream loadResourceAsStream(String uri) {
                    return uri.endsWith("/component/twenty") ? null : super.loadResourceAsStream(uri);
                }
            });
            return catchThrowable(() -> {
                bare.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:x").to("twenty:companies/findMany");
                    }
                });
                bare.start();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Throwable startUp(String path, String baseUrl, String apiKey) {
        try (DefaultCamelContext fresh = new DefaultCamelContext()) {
            TwentyComponent component = fresh.getComponent("twenty", TwentyComponent.class);
            component.setBaseUrl(baseUrl);
            component.setApiKey(apiKey);
            return catchThrowable(() -> fresh.getEndpoint("twenty:" + path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Throwable refused(int status, String error, String message) {
        twenty.misbehave(Misbehaviour.status(status, REFUSAL.formatted(status, error, message)));
        return sent("companies/findMany", null);
    }

    private Throwable sent(String path, Object body) {
        return template.send("twenty:" + path, exchange -> exchange.getMessage().setBody(body))
                .getException();
    }
}
