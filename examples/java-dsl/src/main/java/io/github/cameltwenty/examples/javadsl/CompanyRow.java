package io.github.cameltwenty.examples.javadsl;

import org.apache.camel.dataformat.bindy.annotation.CsvRecord;
import org.apache.camel.dataformat.bindy.annotation.DataField;

/** A line of {@code companies.csv}. */
@CsvRecord(separator = ",", skipFirstLine = true)
public class CompanyRow implements WithDomain {
    @DataField(pos = 1, required = true)
    private String name;

    @DataField(pos = 2, required = true)
    private String domain;

    @DataField(pos = 3)
    private String city;

    @DataField(pos = 4)
    private String country;

    @DataField(pos = 5)
    private Integer employees;

    @DataField(pos = 6)
    private String linkedin;

    /** The company as Twenty takes it. */
    public Company toCompany() {
        return new Company(
                null,
                name,
                new Link(Domains.url(domain), Company.MARK),
                new Address(city, country),
                employees,
                new Link(linkedin, null),
                null);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public Integer getEmployees() {
        return employees;
    }

    public void setEmployees(Integer employees) {
        this.employees = employees;
    }

    public String getLinkedin() {
        return linkedin;
    }

    public void setLinkedin(String linkedin) {
        this.linkedin = linkedin;
    }
}
