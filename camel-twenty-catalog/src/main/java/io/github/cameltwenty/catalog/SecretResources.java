package io.github.cameltwenty.catalog;

import java.util.Set;

/** Resources whose records hold secrets: keys, what webhooks are signed by, and the tokens of mail accounts. */
public final class SecretResources {
    /** By plural name. */
    public static final Set<String> PLURALS = Set.of("apiKeys", "webhooks", "connectedAccounts");

    private SecretResources() {}
}
