package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.FileUrl;
import io.github.cameltwenty.internal.client.ResumedFile;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.record.RecordWithId;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.FileStream;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Has the content of a file be the body, as a stream that ends where the file does. */
final class DownloadFile implements Action {
    private static final int OK = 200;

    private final RequestReader requests;

    DownloadFile(RequestReader requests) {
        this.requests = requests;
    }

    /**
     * Where a file is, and what it is called.
     *
     * @param address asked for with each attempt
     * @param name null where only its address tells
     */
    private record Source(Supplier<FileUrl> address, Supplier<String> name) {}

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.readIdIfGiven(exchange);
        Source source = source(exchange.getMessage(), request, client, attempts);
        FileStream content = new FileStream(() -> client.files().download(source.address(), request, attempts));
        ResumedFile begun = content.begin();
        content.releasedWith(exchange);
        Message message = exchange.getMessage();
        message.setBody(content);
        message.setHeader(TwentyConstants.STATUS_CODE, OK);
        set(message, Exchange.FILE_NAME, source.name().get());
        set(message, Exchange.CONTENT_TYPE, begun.contentType());
        set(message, Exchange.FILE_LENGTH, begun.length() < 0 ? null : begun.length());
    }

    /** What is not known of this file must not be left over from another. */
    private static void set(Message message, String header, Object value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }

    private Source source(Message message, TwentyRequest request, TwentyClient client, Attempts attempts) {
        if (request.body() instanceof String id) {
            return ofAttachment(id, request, client, attempts);
        }
        try {
            Object body = message.getBody();
            if (body instanceof Map<?, ?> fields) {
                return ofMap(fields, request, client, attempts);
            }
            String text = Objects.requireNonNullElse(message.getBody(String.class), "")
                    .strip();
            if (text.isEmpty()) {
                throw new IllegalArgumentException("No file named: set the header " + TwentyConstants.ID
                        + " or the option id to the id of an attachment, or make that, or a file's signed address,"
                        + " the body");
            }
            return OptionChecks.isUuid(text)
                    ? ofAttachment(text, request, client, attempts)
                    : ofUrl(FileUrl.given(text, client.baseUrl()), null);
        } catch (IllegalArgumentException e) {
            throw requests.refused(e);
        }
    }

    /** An attachment, one of its files, or what {@code uploadFile} gives. */
    private static Source ofMap(Map<?, ?> fields, TwentyRequest request, TwentyClient client, Attempts attempts) {
        Object name = fields.get("label") == null ? fields.get("name") : fields.get("label");
        if (fields.get("url") instanceof String url) {
            return ofUrl(FileUrl.given(url, client.baseUrl()), name);
        }
        if (fields.get("path") instanceof String path && fields.get("token") instanceof String token) {
            return ofUrl(FileUrl.signed(path, token, client.baseUrl()), name);
        }
        if (fields.get(RecordWithId.ID) instanceof String id) {
            return ofAttachment(OptionChecks.uuid("The body's id", id), request, client, attempts);
        }
        throw new IllegalArgumentException(
                "The body names no file: it has neither url, nor path and token, nor the id of an attachment");
    }

    private static Source ofAttachment(String id, TwentyRequest request, TwentyClient client, Attempts attempts) {
        AttachmentFile file = new AttachmentFile(id, request, client, attempts);
        return new Source(file::address, () -> fileName(file.name()));
    }

    private static Source ofUrl(FileUrl url, Object name) {
        String path = url.uri().getPath();
        String given = name == null ? path.substring(path.lastIndexOf('/') + 1) : name.toString();
        return new Source(() -> url, () -> fileName(given));
    }

    /** Without folders: a name from elsewhere must not say where a file is written. */
    private static String fileName(String name) {
        if (name == null) {
            return null;
        }
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return plain.isBlank() || plain.equals("..") || plain.equals(".") ? null : plain;
    }
}
