package io.github.cameltwenty.sandbox;

/** The GraphQL of Twenty 1.0.3, as it was recorded. */
final class V1Graphql implements GraphqlDialect {
    @Override
    public boolean hasSubCodes() {
        return false;
    }

    @Override
    public String valueTaken(String label, Object value) {
        return "Duplicate " + label + ". Please set a unique one.";
    }

    @Override
    public boolean omitsEmptyDuplicates() {
        return true;
    }

    @Override
    public String apiKeyIdType() {
        return "String!";
    }

    @Override
    public String accessTokenField() {
        return "accessToken";
    }
}
