package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.sandbox.Misbehaviour;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the data format {@code twentyCsv} does where a file, the server or a route fails. */
class TwentyCsvFailuresTest extends SandboxedTest {
    @TempDir
    private Path folder;

    private TwentyCsvDataFormat started(String resource) {
        TwentyCsvDataFormat csv = new TwentyCsvDataFormat(resource);
        csv.setCamelContext(context);
        csv.start();
        return csv;
    }

    @Test
    void aMessageThatFailsLeavesTheFileThatItsRejectedRowsWouldReplace() throws Exception {
        Path input = Files.writeString(folder.resolve("companies.csv"), "name,employees\nA,many\nB,2\nC,3\n");
        TwentyCsvDataFormat csv = new TwentyCsvDataFormat("companies");
        csv.setRejectFile(input.toString());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:fails")
                        .unmarshal(csv)
                        .process(exchange ->
                                exchange.getMessage().getBody(Iterator.class).next())
                        .throwException(new IOException("the next step failed"));
            }
        });

        assertThat(send("direct:fails", Files.readString(input)).getException()).hasMessage("the next step failed");

        assertThat(input).content().endsWith("B,2\nC,3\n");
    }

    @Test
    void recordsThatAreTakenAfterTheirMessageIsDoneAreNotFewer() {
        Exchange done = sent("dataformat:twentyCsv:unmarshal?resource=companies", "name\nA\nB\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> ((Iterator<?>) done.getMessage().getBody()).hasNext())
                .withMessageContaining("Read them within the route that unmarshals it");
    }

    @Test
    void aFileWithABadByteAmongItsHeadingsIsRefusedAndClosed() {
        ClosedStream file = new ClosedStream("name,Gr\u00F6\u00DFe\nA,38\n".getBytes(StandardCharsets.ISO_8859_1));

        Exchange done = send("dataformat:twentyCsv:unmarshal?resource=companies&charset=UTF-8", file);

        assertThat(done.getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("a byte of line 1, 0xf6, is no character in UTF-8");
        assertThat(file.isClosed).isTrue();
    }

    private static final class ClosedStream extends ByteArrayInputStream {
        private boolean isClosed;

        ClosedStream(byte[] bytes) {
            super(bytes);
        }

        @Override
        public void close() throws IOException {
            isClosed = true;
            super.close();
        }
    }

    @Test
    void aFileThatCannotBeReadIsClosed() {
        boolean[] isClosed = {false};
        InputStream file = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public void close() {
                isClosed[0] = true;
            }
        };
        TwentyCsvDataFormat csv = started("companies");

        assertThatThrownBy(() -> csv.unmarshal(new DefaultExchange(context), file))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
        assertThat(isClosed[0]).isTrue();
    }

    @Test
    void aWorkspaceThatDoesNotAnswerFailsTheFileWhateverTheComponentSays() {
        configuration().setMaxRetries(0);
        context.getComponent("twenty", TwentyComponent.class).getResult().setThrowExceptionOnFailure(false);
        twenty.misbehaveWith(request -> Misbehaviour.emptyBody(500));

        Exchange done = send("dataformat:twentyCsv:unmarshal?resource=companies", "name\nA\n");

        assertThat(done.getException()).isInstanceOf(TwentyException.class);
    }

    @Test
    void aMistakeInItsOptionsIsOneOfTheConfiguration() {
        assertThatThrownBy(() -> started(null))
                .isInstanceOf(TwentyConfigurationException.class)
                .hasMessageContaining("The option resource is missing");
    }
}
