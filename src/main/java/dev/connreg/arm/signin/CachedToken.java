package dev.connreg.arm.signin;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenRequestContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.connreg.azconfig.AzureDirectory;
import dev.connreg.azconfig.AzureJson;
import dev.connreg.azconfig.AzureSubscription;
import dev.connreg.azconfig.Cloud;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A valid token from az's {@code msal_token_cache.json}, in the format that all MSAL libraries share. Read as plain
 * JSON, as loading such a library takes longer than the command that needs the token.
 */
final class CachedToken implements TokenSource {

    // az's own application, in whose name users sign in (azure-cli-core, auth/identity.py).
    private static final String AZURE_CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final AzureDirectory directory;
    private final AzureSubscription subscription;
    private final Cloud cloud;
    private final Clock clock;

    CachedToken(AzureDirectory directory, AzureSubscription subscription, Cloud cloud, Clock clock) {
        this.directory = directory;
        this.subscription = subscription;
        this.cloud = cloud;
        this.clock = clock;
    }

    /** The one that lasts longest; none where a challenge's claims are to be met, as no cached one does. */
    @Override
    public Optional<AccessToken> token(TokenRequestContext request) {
        if (request.getClaims() != null) {
            return Optional.empty();
        }
        var cache = AzureJson.read(directory, "msal_token_cache.json", JsonNodeType.OBJECT);
        return cache.path("AccessToken")
                .valueStream()
                .filter(token -> fits(token, request.getScopes()) && isUsers(token, cache) && lasts(token))
                .max(Comparator.comparing(CachedToken::expiry))
                .map(token -> new AccessToken(
                        token.path("secret").asText(), expiry(token).atOffset(ZoneOffset.UTC)));
    }

    @Override
    public boolean renew() {
        return false;
    }

    private boolean fits(JsonNode token, List<String> scopes) {
        return token.path("token_type").asText("Bearer").equalsIgnoreCase("Bearer")
                && TokenForm.fits(token.path("secret").asText())
                && token.path("environment")
                        .asText()
                        .equalsIgnoreCase(cloud.activeDirectory().getHost())
                && token.path("realm").asText().equalsIgnoreCase(cloud.realm(subscription.tenant()))
                && List.of(token.path("target").asText().split(" ")).containsAll(scopes);
    }

    private boolean isUsers(JsonNode token, JsonNode cache) {
        var client = token.path("client_id").asText();
        if (subscription.isServicePrincipal()) {
            return client.equalsIgnoreCase(subscription.user());
        }
        return client.equals(AZURE_CLI)
                && cache.path("Account")
                        .valueStream()
                        .anyMatch(account -> isUsers(account)
                                && account.path("home_account_id").equals(token.path("home_account_id")));
    }

    private boolean isUsers(JsonNode account) {
        return account.path("username").asText().equalsIgnoreCase(subscription.user())
                && account.path("environment")
                        .asText()
                        .equalsIgnoreCase(cloud.activeDirectory().getHost());
    }

    private boolean lasts(JsonNode token) {
        return expiry(token).isAfter(clock.instant().plus(MARGIN));
    }

    private static Instant expiry(JsonNode token) {
        return Instant.ofEpochSecond(token.path("expires_on").asLong());
    }
}
