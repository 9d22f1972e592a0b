package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The root fields of each address that are not about records: signing in, roles, the tokens of API keys, the objects, files. */
final class GraphqlServices {
    private static final GraphqlType TOKEN = GraphqlType.of("AuthToken", "token", "expiresAt");

    private final GraphqlDialect dialect;
    private final Sessions sessions;
    private final ApiKeyTokens tokens;
    private final Map<String, String> roles;
    private final GraphqlObjects objects;
    private final GraphqlFiles files;
    private final ApiKeySettings keys;
    private final OwnRecords own;

    /**
     * @param roles their labels by id
     * @param keys null where they are records
     * @param own null where there is no such thing
     */
    GraphqlServices(
            GraphqlDialect dialect,
            Sessions sessions,
            ApiKeyTokens tokens,
            Map<String, String> roles,
            GraphqlObjects objects,
            GraphqlFiles files,
            ApiKeySettings keys,
            OwnRecords own) {
        this.own = own;
        this.dialect = dialect;
        this.sessions = sessions;
        this.tokens = tokens;
        this.roles = roles;
        this.objects = objects;
        this.files = files;
        this.keys = keys;
    }

    /** Those of {@code /graphql}, by name. */
    Map<String, GraphqlService> ofRecords() {
        List<GraphqlService> services = new ArrayList<>();
        if (!dialect.keepsSettingsApart()) {
            services.addAll(signingIn());
            services.add(apiKeyToken());
            services.addAll(files.byPath());
        }
        return byName(services);
    }

    /** Those of {@code /metadata}, by name. */
    Map<String, GraphqlService> ofSettings() {
        List<GraphqlService> services = new ArrayList<>();
        if (dialect.keepsSettingsApart()) {
            services.addAll(signingIn());
            services.addAll(files.byField());
        }
        services.add(apiKeyToken());
        services.add(roles());
        services.add(objects.service());
        if (keys != null) {
            services.addAll(new GraphqlApiKeys(keys, roles, dialect).services());
        }
        if (own != null) {
            services.addAll(new OwnServices(own).all());
        }
        return byName(services);
    }

    private static Map<String, GraphqlService> byName(List<GraphqlService> services) {
        Map<String, GraphqlService> byName = new LinkedHashMap<>();
        services.forEach(service -> byName.put(service.name(), service));
        return byName;
    }

    private List<GraphqlService> signingIn() {
        GraphqlType login = new GraphqlType("LoginToken", () -> Map.of("loginToken", TOKEN));
        GraphqlType pair = new GraphqlType(
                "AuthTokenPair", () -> Map.of(dialect.accessTokenField(), TOKEN, "refreshToken", TOKEN));
        GraphqlType tokens = new GraphqlType("AuthTokens", () -> Map.of("tokens", pair));
        return List.of(
                new GraphqlService(
                        "getLoginTokenFromCredentials",
                        true,
                        true,
                        Map.of("email", "String!", "password", "String!", "origin", "String!"),
                        login,
                        (given, caller) ->
                                Map.of("loginToken", sessions.login(given.get("email"), given.get("password")))),
                new GraphqlService(
                        "getAuthTokensFromLoginToken",
                        true,
                        true,
                        Map.of("loginToken", "String!", "origin", "String!"),
                        tokens,
                        (given, caller) -> pair(sessions.start(given.get("loginToken")))),
                new GraphqlService(
                        "renewToken",
                        true,
                        true,
                        Map.of("appToken", "String!"),
                        tokens,
                        (given, caller) -> pair(sessions.renew(given.get("appToken")))));
    }

    private Map<String, Object> pair(Sessions.Tokens given) {
        return Map.of("tokens", Map.of(dialect.accessTokenField(), given.access(), "refreshToken", given.refresh()));
    }

    private GraphqlService apiKeyToken() {
        return new GraphqlService(
                "generateApiKeyToken",
                true,
                false,
                Map.of("apiKeyId", dialect.apiKeyIdType(), "expiresAt", "String!"),
                GraphqlType.of("ApiKeyToken", "token"),
                (given, caller) -> {
                    GraphqlApiKeys.checkPerson(dialect, caller);
                    return Map.of("token", tokens.make(given.get("apiKeyId"), given.get("expiresAt")));
                });
    }

    private GraphqlService roles() {
        return new GraphqlService(
                "getRoles",
                false,
                false,
                Map.of(),
                GraphqlType.of("Role", "id", "label"),
                (given, caller) -> roles.entrySet().stream()
                        .map(role -> Map.of("id", role.getKey(), "label", role.getValue()))
                        .toList());
    }
}
