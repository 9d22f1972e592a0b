package io.github.cameltwenty.examples.records;

import io.github.cameltwenty.examples.records.crm.Contract;
import io.github.cameltwenty.examples.records.crm.Currency;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.camel.Body;

/** Prints the records that the routes read. */
public final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    public void signed(@Body List<Contract> contracts) {
        out.println("\nSigned contracts");
        contracts.forEach(contract -> out.println(line(contract)));
    }

    public void ended(@Body Contract contract) {
        out.println("\nEnded");
        out.println(line(contract));
    }

    private static String line(Contract contract) {
        return String.format(
                Locale.ROOT,
                "  %-14s %-16s %-7s %-7s %11s  %-16s renews on %s",
                contract.name(),
                contract.company().name(),
                contract.company().tier(),
                contract.status(),
                money(contract.yearlyFee()),
                contract.services().stream().map(Contract.Services::value).collect(Collectors.joining(", ")),
                contract.renewsOn());
    }

    private static String money(Currency fee) {
        return String.format(
                Locale.ROOT, "%,d %s", fee.amountMicros().movePointLeft(6).longValue(), fee.currencyCode());
    }
}
