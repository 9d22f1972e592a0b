package io.github.cameltwenty.examples.kafka;

import java.util.List;
import java.util.Map;
import org.apache.camel.main.Main;

/** One of several equal processes. It runs until it is stopped. */
public final class Instance {
    static final List<String> VARIABLES = List.of(
            "INSTANCE",
            "TWENTY_BASE_URL",
            "TWENTY_API_KEY",
            "KAFKA_BROKERS",
            "SHARED_DIRECTORY",
            "DATABASE_URL",
            "DATABASE_USER");

    private Instance() {}

    public static void main(String[] args) throws Exception {
        String missing = missing(System.getenv());
        if (!missing.isEmpty()) {
            System.err.println("Set " + missing + "; see the README");
            System.exit(1);
        }
        Main main = create();
        if (System.getenv().containsKey("HOOKS_URL")) {
            main.configure().addRoutesBuilder(ReceiverRoute.class);
        }
        main.run();
    }

    static Main create() {
        Main main = new Main();
        main.configure().addConfiguration(SharedBeans.class);
        main.configure().addRoutesBuilder(PollerRoute.class);
        main.configure().addRoutesBuilder(WorkerRoute.class);
        return main;
    }

    static String missing(Map<String, String> environment) {
        return String.join(
                ", ",
                VARIABLES.stream()
                        .filter(name -> !environment.containsKey(name))
                        .toList());
    }
}
