package io.github.cameltwenty.examples.javadsl;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Companies by their domains, however a workspace spells them: {@code https://www.Siemens.com/} is {@code siemens.com}. */
public final class Domains {
    /** With three spellings each, the companies of so many domains fit into Twenty's page of 60. */
    static final int PER_LOOKUP = 20;

    private Domains() {}

    static String url(String domain) {
        return "https://" + domain;
    }

    static String of(String url) {
        return url.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/.*$", "");
    }

    /** A Twenty filter for the companies that the lines name. */
    public static String filter(Collection<? extends WithDomain> lines) {
        return lines.stream()
                .map(WithDomain::getDomain)
                .distinct()
                .flatMap(domain -> Stream.of(domain, url(domain), url("www." + domain)))
                .map(url -> '"' + url + '"')
                .collect(Collectors.joining(",", "domainName.primaryLinkUrl[in]:[", "]"));
    }

    /** The ids of companies by their domains. */
    public static Map<String, String> ids(List<Company> companies) {
        Map<String, String> ids = new TreeMap<>();
        companies.forEach(company -> ids.putIfAbsent(of(company.domainName().primaryLinkUrl()), company.id()));
        return ids;
    }
}
