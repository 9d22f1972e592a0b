package io.github.cameltwenty;

import io.github.cameltwenty.options.WholeNumber;
import org.apache.camel.spi.UriParam;

/** The options that say how long a call may take and how much may be answered to it, whatever the server does. */
abstract class TwentyCallLimits extends TwentyCredentials {
    @UriParam(
            label = "timeout",
            defaultValue = "10000",
            javaType = "java.time.Duration",
            description =
                    "How long it may take until a connection stands, in milliseconds or as 10s. A connectTimeout of"
                            + " Camel's http or https component wins.")
    @WholeNumber(from = 1)
    private long connectTimeout = 10_000;

    @UriParam(
            label = "timeout",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description = "How long the server may be silent, before the first byte of its answer and between two, in"
                    + " milliseconds or as 1m. A responseTimeout or soTimeout of Camel's http or https component wins.")
    @WholeNumber(from = 1)
    private long responseTimeout = 60_000;

    @UriParam(
            label = "timeout",
            defaultValue = "300000",
            javaType = "java.time.Duration",
            description =
                    "How long one attempt at a call may take in all, from waiting for a connection to the last byte"
                            + " of the answer, in milliseconds or as 5m.")
    @WholeNumber(from = 1)
    private long callTimeout = 300_000;

    @UriParam(
            label = "timeout",
            defaultValue = "67108864",
            description = "How many bytes the answer to one call may have, decompressed.")
    @WholeNumber(from = 1)
    private int maxResponseSize = 64 * 1024 * 1024;

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public long getCallTimeout() {
        return callTimeout;
    }

    public void setCallTimeout(long callTimeout) {
        this.callTimeout = callTimeout;
    }

    public int getMaxResponseSize() {
        return maxResponseSize;
    }

    public void setMaxResponseSize(int maxResponseSize) {
        this.maxResponseSize = maxResponseSize;
    }
}
