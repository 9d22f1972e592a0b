package io.github.cameltwenty.options;

import static io.github.cameltwenty.options.OperationFamily.BULK;
import static io.github.cameltwenty.options.OperationFamily.PRODUCERS;
import static io.github.cameltwenty.options.OperationFamily.WORKSPACE;

import io.github.cameltwenty.TwentyOutputFormat;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** What becomes of the answer. */
@UriParams
public class ResultOptions implements Cloneable {
    @UriParam(
            label = "producer",
            defaultValue = "object",
            description = "What the body is afterwards: the unwrapped result as Map or List (object), the same as JSON"
                    + " text (json), or the server's answer as it came, a stream (envelope).")
    @ForOperations(PRODUCERS)
    private TwentyOutputFormat outputFormat = TwentyOutputFormat.object;

    @UriParam(
            label = "producer",
            description =
                    "A Java class for the result, or for each record of it: a bean or a record class. Fields it does"
                            + " not have are left out.")
    @ForOperations(PRODUCERS)
    private Class<?> outputClass;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description = "Whether a refusal by the server is thrown. false: the route goes on with the server's error"
                    + " document as the body and the status in CamelTwentyStatusCode. Thrown all the same are what is"
                    + " refused before the call, a lost connection, and a 2xx answer that is not Twenty's.")
    @ForOperations(PRODUCERS)
    private boolean throwExceptionOnFailure = true;

    @UriParam(
            label = "producer,bulk",
            defaultValue = "10000",
            javaType = "java.time.Duration",
            description =
                    "How often an operation over many records tells how far it is, in the log and as a TwentyProgress event,"
                            + " in milliseconds or as 10s. 0: never.")
    @ForOperations({BULK, WORKSPACE})
    @WholeNumber(from = 0)
    private long progress = 10_000;

    public TwentyOutputFormat getOutputFormat() {
        return outputFormat;
    }

    public void setOutputFormat(TwentyOutputFormat outputFormat) {
        this.outputFormat = outputFormat;
    }

    public Class<?> getOutputClass() {
        return outputClass;
    }

    public void setOutputClass(Class<?> outputClass) {
        this.outputClass = outputClass;
    }

    public boolean isThrowExceptionOnFailure() {
        return throwExceptionOnFailure;
    }

    public void setThrowExceptionOnFailure(boolean throwExceptionOnFailure) {
        this.throwExceptionOnFailure = throwExceptionOnFailure;
    }

    public long getProgress() {
        return progress;
    }

    public void setProgress(long progress) {
        this.progress = progress;
    }

    public ResultOptions copy() {
        try {
            return (ResultOptions) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
