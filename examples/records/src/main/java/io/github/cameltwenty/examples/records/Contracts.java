package io.github.cameltwenty.examples.records;

import io.github.cameltwenty.examples.records.crm.Company;
import io.github.cameltwenty.examples.records.crm.Contract;
import io.github.cameltwenty.examples.records.crm.Currency;
import io.github.cameltwenty.examples.records.crm.Links;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Makes the records that the routes send. */
public final class Contracts {
    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    public List<Company> companies() {
        return List.of(
                company("Alder Logistics", "https://alder.example", Company.Tier.GOLD),
                company("Birch Bakeries", "https://birch.example", Company.Tier.SILVER));
    }

    public List<Contract> contractsWith(List<Company> companies) {
        return List.of(
                contract("Alder: fleet", companies.get(0), 48_000)
                        .status(Contract.Status.SIGNED)
                        .services(List.of(Contract.Services.SUPPORT, Contract.Services.ON_SITE))
                        .renewsOn(LocalDate.of(2027, 3, 1))
                        .build(),
                contract("Birch: ovens", companies.get(1), 6_500)
                        .status(Contract.Status.SIGNED)
                        .services(List.of(Contract.Services.TRAINING))
                        .renewsOn(LocalDate.of(2027, 6, 15))
                        .build(),
                contract("Birch: tills", companies.get(1), 900)
                        .status(Contract.Status.DRAFT)
                        .build());
    }

    /** The first of them, ended: its id, what changes, and the field to empty. */
    public Contract end(List<Contract> signed) {
        return Contract.builder()
                .id(signed.get(0).id())
                .status(Contract.Status.ENDED)
                .clear("renewsOn")
                .build();
    }

    private static Company company(String name, String address, Company.Tier tier) {
        return Company.builder()
                .name(name)
                .domainName(Links.builder().primaryLinkUrl(address).build())
                .tier(tier)
                .build();
    }

    private static Contract.Builder contract(String name, Company company, long euros) {
        return Contract.builder()
                .name(name)
                .companyId(company.id())
                .yearlyFee(Currency.builder()
                        .amountMicros(BigDecimal.valueOf(euros).multiply(MICROS))
                        .currencyCode("EUR")
                        .build());
    }
}
