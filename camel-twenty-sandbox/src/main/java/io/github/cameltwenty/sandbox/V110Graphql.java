package io.github.cameltwenty.sandbox;

/** The GraphQL of Twenty of November 2025, about 1.10, as it was recorded. */
final class V110Graphql implements GraphqlDialect {
    @Override
    public boolean hasSubCodes() {
        return true;
    }

    @Override
    public String valueTaken(String label, Object value) {
        return "Duplicate " + label + " with value " + value + ". Please set a unique one.";
    }
}
