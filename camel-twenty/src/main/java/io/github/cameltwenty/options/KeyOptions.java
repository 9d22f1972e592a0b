package io.github.cameltwenty.options;

import static io.github.cameltwenty.options.OperationFamily.CREATES;
import static io.github.cameltwenty.options.OperationFamily.ROTATE_API_KEY;

import org.apache.camel.spi.UriParam;

/** What makes keys of API keys. */
abstract class KeyOptions {
    @UriParam(
            label = "producer",
            defaultValue = "false",
            description =
                    "Whether apiKeys/createOne and createMany give the token of each key in its field token. expiresAt may"
                            + " be a duration as 90d then, and role the label of a role.")
    @ForOperations(CREATES)
    private boolean withToken;

    @UriParam(
            label = "producer",
            defaultValue = "0",
            javaType = "java.time.Duration",
            description =
                    "How long the old key still opens the workspace after rotateApiKey, counted from when the rest of the route"
                            + " has succeeded, in milliseconds or as 1h. 0: it is revoked then.")
    @ForOperations(ROTATE_API_KEY)
    @WholeNumber(from = 0)
    private long gracePeriod;

    public boolean isWithToken() {
        return withToken;
    }

    public void setWithToken(boolean withToken) {
        this.withToken = withToken;
    }

    public long getGracePeriod() {
        return gracePeriod;
    }

    public void setGracePeriod(long gracePeriod) {
        this.gracePeriod = gracePeriod;
    }
}
