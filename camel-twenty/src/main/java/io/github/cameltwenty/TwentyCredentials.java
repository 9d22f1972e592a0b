package io.github.cameltwenty;

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;

/** The options that say who calls a workspace: an API key, a user, or both. */
abstract class TwentyCredentials {
    @UriParam(label = "security", secret = true)
    @Metadata(
            description =
                    "The API key of the workspace, made in its Settings under APIs & Webhooks. Set it once, on the component.")
    private String apiKey;

    @UriParam(label = "security")
    @Metadata(
            description =
                    "A file that holds the API key and nothing else, in the place of apiKey. It is read again when it"
                            + " changes, so that a key can be replaced without a restart. Set it once, on the component.")
    private String apiKeyFile;

    @UriParam(label = "security")
    @Metadata(
            description = "The e-mail of a user, who signs in for what no API key may do, or for all calls where no API"
                    + " key is set.")
    private String userEmail;

    @UriParam(label = "security", secret = true)
    @Metadata(description = "The password of userEmail.")
    private String userPassword;

    @UriParam(label = "security", secret = true)
    @Metadata(description = "The access token of a user's session that was begun elsewhere, in the place of userEmail.")
    private String accessToken;

    @UriParam(label = "security", secret = true)
    @Metadata(description = "The refresh token of that session, by which it is renewed. A server takes it once.")
    private String refreshToken;

    @UriParam(
            label = "security",
            defaultValue = "false",
            description =
                    "Whether the workspace is asked when a route starts if it knows the API key, and if the user can"
                            + " sign in. Else the first call tells.")
    private boolean verify;

    public String getApiKey() {
        return apiKey;
    }

    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public String getApiKeyFile() {
        return apiKeyFile;
    }

    public void setApiKeyFile(String apiKeyFile) {
        this.apiKeyFile = apiKeyFile;
    }

    public String getUserEmail() {
        return userEmail;
    }

    public void setUserEmail(String userEmail) {
        this.userEmail = userEmail;
    }

    public String getUserPassword() {
        return userPassword;
    }

    public void setUserPassword(String userPassword) {
        this.userPassword = userPassword;
    }

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public String getRefreshToken() {
        return refreshToken;
    }

    public void setRefreshToken(String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public boolean isVerify() {
        return verify;
    }

    public void setVerify(boolean verify) {
        this.verify = verify;
    }

    /** Those of the component go to the component's own address only. */
    void forgetCredentials() {
        apiKey = null;
        apiKeyFile = null;
        userEmail = null;
        userPassword = null;
        accessToken = null;
        refreshToken = null;
    }
}
