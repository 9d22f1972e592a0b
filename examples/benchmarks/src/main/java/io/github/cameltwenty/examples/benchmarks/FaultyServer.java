package io.github.cameltwenty.examples.benchmarks;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.io.PrintStream;

/**
 * A Twenty in memory that fails in one call of an import of companies: the first that writes when so many are stored. Whatever
 * imports can be pointed to it, to see what is stored in the end and what it says of that.
 */
final class FaultyServer implements AutoCloseable {
    private static final String COMPANIES = "companies";

    private final Fault fault;
    private final int after;
    private final PrintStream out;
    private final TwentySandbox twenty;
    private boolean failed;

    /**
     * @param after how many companies are stored by then, at the least
     * @param out gets a line for each call that writes
     */
    FaultyServer(TwentySandboxOptions options, Fault fault, int after, PrintStream out) {
        this.fault = fault;
        this.after = after;
        this.out = out;
        twenty = TwentySandbox.start(options);
        twenty.misbehaveWith(this::plan);
    }

    /**
     * Runs until it is ended.
     *
     * @param args rate-limit or lost-answer, and if wanted how many are stored when it fails (500), and the port (3000)
     */
    public static void main(String[] args) throws InterruptedException {
        Fault fault = Fault.of(args.length > 0 ? args[0] : "rate-limit");
        int after = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        int port = args.length > 2 ? Integer.parseInt(args[2]) : 3000;
        TwentySandboxOptions options =
                TwentySandbox.options().dialect(Dialect.V1_10).port(port);
        try (FaultyServer server = new FaultyServer(options, fault, after, System.out)) {
            System.out.println("base URL: " + server.baseUrl());
            System.out.println("API key:  " + server.apiKey());
            System.out.println("Import companies. Once " + after + " are stored, " + fault.title());
            Thread.currentThread().join();
        }
    }

    String baseUrl() {
        return twenty.baseUrl();
    }

    String apiKey() {
        return twenty.apiKey();
    }

    int stored() {
        return twenty.records(COMPANIES).size();
    }

    boolean hasFailed() {
        return failed;
    }

    private synchronized Misbehaviour plan(SandboxRequest request) {
        if (!writes(request)) {
            return Misbehaviour.none();
        }
        int stored = stored();
        boolean fails = !failed && stored >= after;
        failed |= fails;
        out.println(stored + " stored before " + request.method() + " " + request.path()
                + (fails ? ": " + fault.title() : ""));
        return fails ? fault.misbehaviour() : Misbehaviour.none();
    }

    private static boolean writes(SandboxRequest request) {
        return request.method().equals("POST")
                && (request.path().equals("/rest/companies")
                        || request.path().equals("/rest/batch/companies")
                        || request.path().equals("/graphql") && request.body().contains("createCompan"));
    }

    @Override
    public void close() {
        twenty.close();
    }
}
