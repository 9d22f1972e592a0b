package io.github.cameltwenty.examples.javadsl;

import org.apache.camel.dataformat.bindy.annotation.CsvRecord;
import org.apache.camel.dataformat.bindy.annotation.DataField;

/** A line of {@code people.csv}. */
@CsvRecord(separator = ",", skipFirstLine = true)
public class PersonRow implements WithDomain {
    @DataField(pos = 1, required = true)
    private String firstName;

    @DataField(pos = 2, required = true)
    private String lastName;

    @DataField(pos = 3, required = true)
    private String email;

    @DataField(pos = 4)
    private String jobTitle;

    @DataField(pos = 5)
    private String city;

    @DataField(pos = 6, required = true)
    private String companyDomain;

    /**
     * The person as Twenty takes it.
     *
     * @param companyId null for a person at no company
     */
    public Person toPerson(String companyId) {
        return new Person(null, new FullName(firstName, lastName), new Emails(email), jobTitle, city, companyId);
    }

    /** The domain of the company, which links the two files. */
    @Override
    public String getDomain() {
        return companyDomain;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(String jobTitle) {
        this.jobTitle = jobTitle;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCompanyDomain() {
        return companyDomain;
    }

    public void setCompanyDomain(String companyDomain) {
        this.companyDomain = companyDomain;
    }
}
