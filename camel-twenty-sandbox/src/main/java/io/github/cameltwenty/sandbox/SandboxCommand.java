package io.github.cameltwenty.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** Runs a sandbox until the process is ended: what {@code java -jar} starts. */
public final class SandboxCommand {
    /** Twenty's own. */
    private static final int PORT = 3000;

    private static final String USAGE = """
            Runs a Twenty in memory, on 127.0.0.1, until it is stopped. Options:
              --port PORT        where it listens; %d if not given, 0 takes a free one
              --dialect DIALECT  which Twenty it is: %s; %s if not given
              --key KEY          the API key that opens it; sandbox-key if not given
              --seed FILE        JSON of the records it starts with: {"companies": [{"name": "Acme"}]}
              --help             this text""".formatted(PORT, dialects(), Dialect.V1_0);

    private final TwentySandboxOptions options =
            TwentySandbox.options().port(PORT).dialect(Dialect.V1_0).forgetRequests();
    private Dialect dialect = Dialect.V1_0;

    private SandboxCommand() {}

    /**
     * Ends with status 2 where an argument is wrong, or the port is taken.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) throws InterruptedException {
        if (List.of(args).contains("--help")) {
            System.out.println(USAGE);
            return;
        }
        try {
            SandboxCommand command = new SandboxCommand();
            command.read(List.of(args).iterator());
            command.run();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        }
    }

    private static String dialects() {
        return Arrays.stream(Dialect.values()).map(Dialect::name).collect(Collectors.joining(", "));
    }

    private void read(Iterator<String> args) {
        while (args.hasNext()) {
            String name = args.next();
            try {
                read(name, args);
            } catch (NoSuchElementException e) {
                throw new IllegalArgumentException(name + " needs a value");
            }
        }
    }

    private void read(String name, Iterator<String> args) {
        switch (name) {
            case "--port" -> options.port(port(args.next()));
            case "--dialect" -> {
                dialect = dialect(args.next());
                options.dialect(dialect);
            }
            case "--key" -> options.apiKey(args.next());
            case "--seed" -> seed(Path.of(args.next()));
            default -> throw new IllegalArgumentException("Unknown option: " + name);
        }
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("Not a port: " + text);
        }
        return Integer.parseInt(text);
    }

    private static Dialect dialect(String text) {
        return Arrays.stream(Dialect.values())
                .filter(dialect -> dialect.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown dialect: " + text));
    }

    private void seed(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            options.seed(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private void run() throws InterruptedException {
        try (TwentySandbox twenty = TwentySandbox.start(options)) {
            System.out.println("Twenty sandbox is running. Stop it with Ctrl+C.");
            System.out.println("  it is:    " + dialect.title() + " (" + dialect + ")");
            System.out.println("  base URL: " + twenty.baseUrl());
            System.out.println("  API key:  " + twenty.apiKey());
            System.out.println("  user:     " + twenty.userEmail() + ", " + twenty.userPassword());
            System.out.println("Open " + twenty.baseUrl() + "/ to see its records and the last calls.");
            Thread.currentThread().join();
        }
    }
}
