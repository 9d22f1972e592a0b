package io.github.cameltwenty.examples.javadsl;

import java.util.List;
import java.util.Map;

/** Lines of {@code companies.csv} made into records for Twenty. */
public final class CompanyRecords {
    private CompanyRecords() {}

    public static List<Company> all(List<CompanyRow> rows) {
        return rows.stream().map(CompanyRow::toCompany).toList();
    }

    /** Those whose domain the workspace does not have yet. */
    public static List<Company> missing(List<CompanyRow> rows, Map<String, String> idsByDomain) {
        return all(rows.stream()
                .filter(row -> !idsByDomain.containsKey(Domains.of(row.getDomain())))
                .toList());
    }
}
