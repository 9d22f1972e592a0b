package io.github.cameltwenty.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {
    private static final Catalog CATALOG = Catalog.twenty();

    static List<Resource> resources() {
        return List.copyOf(CATALOG.resources().values());
    }

    @Test
    void holdsThe36ResourcesOfTwenty103() {
        assertThat(CATALOG.version()).isEqualTo("1.0.3");
        assertThat(CATALOG.resources()).hasSize(36).containsKeys("companies", "people", "viewFilterGroups");
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyResourceHasWhatTheServerGivesEachRecord(Resource resource) {
        assertThat(resource.fields()).containsKeys("id", "createdAt", "updatedAt", "deletedAt");
        assertThat(resource.fields().get("id").readOnly()).isTrue();
        assertThat(resource.singular()).isNotEqualTo(resource.plural());
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyRelationLeadsToAResourceByAFieldThatIsThere(Resource resource) {
        resource.relations().forEach((name, relation) -> {
            Resource other = CATALOG.resources().get(relation.resource());
            assertThat(other).as(name).isNotNull();
            assertThat(relation.many() ? other.fields() : resource.fields())
                    .as(name)
                    .containsKey(relation.key());
        });
    }

    @Test
    void knowsSingularNamesThatNoRuleWouldFind() {
        assertThat(CATALOG.resources().get("people").singular()).isEqualTo("person");
        assertThat(CATALOG.resources().get("companies").singular()).isEqualTo("company");
    }

    @Test
    void knowsRequiredFields() {
        assertThat(CATALOG.resources().get("apiKeys").fields().get("expiresAt").required())
                .isTrue();
        assertThat(CATALOG.resources().get("apiKeys").fields().get("name").required())
                .isFalse();
    }

    @Test
    void knowsTheValuesOfASelect() {
        Field stage = CATALOG.resources().get("opportunities").fields().get("stage");

        assertThat(stage.type()).isEqualTo(FieldType.SELECT);
        assertThat(stage.values()).containsExactly("NEW", "SCREENING", "MEETING", "PROPOSAL", "CUSTOMER");
    }

    @Test
    void knowsRelationsOfBothKinds() {
        assertThat(CATALOG.resources().get("people").relations())
                .containsEntry("company", new Relation("companies", false, "companyId"));
        assertThat(CATALOG.resources().get("companies").relations())
                .containsEntry("people", new Relation("people", true, "companyId"));
    }

    @ParameterizedTest
    @CsvSource({
        "companies, employees, INTEGER",
        "companies, domainName, LINKS",
        "companies, domainName.primaryLinkUrl, TEXT",
        "companies, annualRecurringRevenue.amountMicros, NUMBER",
        "companies, idealCustomerProfile, BOOLEAN",
        "companies, accountOwnerId, UUID",
        "people, name, FULL_NAME",
        "people, emails, EMAILS",
        "people, phones, PHONES",
        "tasks, bodyV2, RICH_TEXT_V2",
        "tasks, dueAt, DATE_TIME",
        "workflows, statuses, MULTI_SELECT",
        "connectedAccounts, scopes, ARRAY",
        "timelineActivities, properties, RAW_JSON",
        "companies, createdBy, ACTOR",
        "companies, address.addressLat, NUMBER"
    })
    void knowsTypes(String resource, String path, FieldType type) {
        assertThat(CATALOG.fieldType(resource, path)).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"companies, tagline", "companies, domainName.nope", "companies, employees.nope", "rockets, name"})
    void doesNotKnowWhatAWorkspaceHasOfItsOwn(String resource, String path) {
        assertThat(CATALOG.fieldType(resource, path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "companys, companies",
        "COMPANIES, companies",
        "person, people",
        "viewfilter, viewFilters",
        "opportunitys, opportunities",
        "notetargets, noteTargets"
    })
    void findsWhatAMisspeltResourceWasMeantToBe(String name, String resource) {
        assertThat(CATALOG.nearestResources(name)).startsWith(resource);
    }

    @Test
    void findsNothingForANameThatIsFarFromAll() {
        assertThat(CATALOG.nearestResources("zebra")).isEmpty();
    }

    @Test
    void namesAtMostThreeNearestBestFirst() {
        assertThat(Catalog.nearest("viewFilter", CATALOG.resources().keySet())).hasSizeLessThanOrEqualTo(3);
        assertThat(Catalog.nearest("abcd", List.of("abxx", "abcx", "abcd"))).containsExactly("abcd", "abcx", "abxx");
        assertThat(Catalog.nearest("ab", List.of("b", "abcd", "abcde"))).containsExactly("b", "abcd");
    }

    @Test
    void aResourceHasTheOperationsOfTwentyAndThoseMadeOfThemAndItsChanges() {
        assertThat(Operation.of("companies"))
                .extracting(Operation::operationName)
                .containsExactly(
                        "findMany",
                        "findOne",
                        "createOne",
                        "createMany",
                        "updateOne",
                        "deleteOne",
                        "findDuplicates",
                        "findAll",
                        "updateMany",
                        "deleteMany",
                        "upsertOne",
                        "upsertMany",
                        "restoreOne",
                        "restoreMany",
                        "destroyOne",
                        "destroyMany",
                        "mergeMany",
                        "groupBy",
                        "changes");
        assertThat(Operation.of(Operation.GENERAL))
                .containsExactly(
                        Operation.GET_OPEN_API_SCHEMA,
                        Operation.GET_SERVER_INFO,
                        Operation.GET_OBJECTS,
                        Operation.GET_FIELDS,
                        Operation.CREATE_OBJECT,
                        Operation.UPDATE_OBJECT,
                        Operation.DELETE_OBJECT,
                        Operation.CREATE_FIELD,
                        Operation.UPDATE_FIELD,
                        Operation.DELETE_FIELD,
                        Operation.ENSURE_SCHEMA,
                        Operation.GRAPHQL,
                        Operation.REST,
                        Operation.SEARCH,
                        Operation.UPLOAD_FILE,
                        Operation.ATTACH_FILE,
                        Operation.DOWNLOAD_FILE,
                        Operation.ROTATE_API_KEY,
                        Operation.EXPORT_WORKSPACE,
                        Operation.IMPORT_WORKSPACE);
        assertThat(Operation.of("workflows")).contains(Operation.RUN);
    }

    @Test
    void cannotBeChanged() {
        Map<String, Resource> resources = CATALOG.resources();

        org.assertj.core.api.Assertions.assertThatThrownBy(resources::clear)
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
