package io.github.cameltwenty.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.Log;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of fields in options are looked at when the route starts. */
class OptionNamesTest extends StubbedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "companies/findMany?orderBy=name[Up]         | The option orderBy is 'name[Up]', but 'Up' is no direction. Allowed are AscNullsFirst, AscNullsLast, DescNullsFirst, DescNullsLast",
                "companies/findMany?orderBy=name[DescNullLast] | 'DescNullLast' is no direction, did you mean DescNullsLast",
                "companies/findMany?orderBy=name desc        | The option orderBy is 'name desc'; allowed are fields separated by commas, as name or createdAt[DescNullsLast]",
                "people/findMany?orderBy=name                | The option orderBy: name has parts, and one is to be named: name.firstName, name.lastName",
                "companies/findMany?orderBy=name.firstName   | The option orderBy: name of companies has no parts: write name",
                "people/findMany?filter=name[ilike]:x        | The option filter: name has parts, and one is to be named: name.firstName, name.lastName",
                "people/findMany?filter=emails.primary[eq]:x | The option filter: emails has no part primary",
                "people/findMany?filter=or(city[eq]:x,name[eq]:y) | The option filter: name has parts",
                "people/findMany?fields=name.first           | The option fields: name has no part first: it has firstName, lastName",
                "people/upsertOne?upsertBy=emails.primaryMail | The option upsertBy: emails has no part primaryMail, did you mean emails.primaryEmail?",
                "people/createOne?field.name.frstName=Ada    | The option field.name.frstName: name has no part frstName, did you mean name.firstName",
                "companies/createOne?field.name.firstName=x  | The option field.name.firstName: name of companies has no parts: write name",
                "opportunities/createOne?field.closeDate=2026-02-30 | The option field.closeDate: '2026-02-30' is no date that exists",
                "people/createOne?field.phones.primaryPhoneNumber=abc | The option field.phones.primaryPhoneNumber: 'abc' is no phone number",
                "opportunities/groupBy?groupBy=amount        | The option groupBy: amount has parts"
            })
    void whatIsWrongInAnyWorkspaceFailsTheStart(String action, String message) {
        assertThatThrownBy(() -> context.getEndpoint("twenty:" + action)).hasStackTraceContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "companies/createOne?field.nmae=x       | companies/createOne: the option field.nmae: Twenty's companies have no field nmae, did you mean name?",
                "people/upsertOne?upsertBy=email        | the option upsertBy: Twenty's people have no field email, did you mean emails?",
                "companies/findMany?orderBy=nmae        | the option orderBy: Twenty's companies have no field nmae",
                "companies/findMany?fields=name,nope    | the option fields: Twenty's companies have no field nope",
                "companies/findMany?filter=nmae[eq]:x   | the option filter: Twenty's companies have no field nmae",
                "opportunities/groupBy?groupBy=stgae    | the option groupBy: Twenty's opportunities have no field stgae, did you mean stage?"
            })
    void aNameThatTheCatalogLacksIsToldOnce(String action, String message) {
        try (Log log = Log.start(Level.WARN)) {
            context.getEndpoint("twenty:" + action);

            assertThat(log.text())
                    .containsOnlyOnce(message)
                    .containsOnlyOnce("It may be one of the workspace's own; catalog=workspace knows those");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "companies/findMany?orderBy=name,createdAt[DescNullsLast]",
                "opportunities/findMany?orderBy=amount.amountMicros[DescNullsLast]&filter=stage[eq]:NEW",
                "people/findMany?filter=and(name.firstName[like]:\"a\",or(city[in]:[Oslo,Rome],companyId[is]:NULL))",
                "people/findMany?filter=jobTitle[eq]:\"a,nope[eq]:b\"",
                "people/findMany?fields=name,emails.primaryEmail,company.name",
                "people/upsertOne?upsertBy=emails",
                "people/createOne?field.name.firstName=Ada&field.emails={\"primaryEmail\":\"a@example.com\"}",
                "taskTargets/findMany?filter=targetCompanyId[is]:NULL",
                "opportunities/groupBy?groupBy=stage,createdAt[MONTH]&aggregate=totalCount"
            })
    void whatIsRightIsNotTold(String action) {
        try (Log log = Log.start(Level.WARN)) {
            assertThatCode(() -> context.getEndpoint("twenty:" + action)).doesNotThrowAnyException();

            assertThat(log.text()).doesNotContain("have no field");
        }
    }

    @Test
    void anObjectOfTheWorkspacesOwnMayHaveAnyField() {
        try (Log log = Log.start(Level.WARN)) {
            context.getEndpoint("twenty:rockets/findMany?customObject=true&orderBy=thrust&filter=crew[gt]:3");

            assertThat(log.text()).doesNotContain("have no field");
        }
    }
}
