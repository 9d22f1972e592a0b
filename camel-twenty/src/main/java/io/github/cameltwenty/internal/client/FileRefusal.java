package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyServerException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** Carries what a server or a store says against the transfer of a file out of where only {@link IOException}s get out. */
final class FileRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    private static final int HEAD = 8 * 1024;

    private final transient TwentyException refusal;

    FileRefusal(TwentyException refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    TwentyException refusal() {
        return refusal;
    }

    /**
     * @throws IOException where it broke off
     */
    static FileRefusal of(ClassicHttpResponse response, TwentyRequest purpose) throws IOException {
        TwentyException refusal = FailedAnswer.exception(
                purpose, 0, response, new PeekedStream(content(response, purpose), new byte[HEAD]), FileUrl::hide);
        return new FileRefusal(
                response.getCode() == 401 || response.getCode() == 403
                        ? refusal.with("The file's signed address is not valid, or not any more: no key opens it")
                        : refusal);
    }

    static BoundedStream content(ClassicHttpResponse response, TwentyRequest purpose) throws IOException {
        InputStream content = response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
        return new BoundedStream(content, purpose.bounds().size());
    }

    /** What came is no answer that could be used. */
    static TwentyServerException unusable(String why, TwentyRequest purpose, IOException cause) {
        String reason = "the answer about the file is of no use: " + why;
        return new TwentyServerException(
                purpose.action() + ": " + reason, purpose.refusal(0, null, List.of(reason)), cause);
    }
}
