package dev.connreg.sandbox.signin;

import dev.connreg.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/** The file in which az keeps the tokens that it has got, in the format of MSAL. */
public final class TokenCache {

    private final URI url;
    private final AccessTokens tokens;

    public TokenCache(URI url, AccessTokens tokens) {
        this.url = url;
        this.tokens = tokens;
    }

    /**
     * Leaves a new token in a configuration folder, as az does once it has asked for something.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path directory) throws IOException {
        var audience = url.toString().replaceAll("/$", "") + "/";
        var issued = tokens.issue("", audience);
        var now = Clock.systemUTC().instant().getEpochSecond();
        var token = Json.object()
                .put("credential_type", "AccessToken")
                .put("secret", issued.path("access_token").asText())
                .putNull("home_account_id")
                .put("environment", url.getHost())
                .put("client_id", ServicePrincipal.CLIENT)
                .put("target", audience + "/.default")
                .put("realm", "adfs")
                .put("token_type", "Bearer")
                .put("cached_at", Long.toString(now))
                .put("expires_on", Long.toString(now + issued.path("expires_in").asLong()));
        var key = "-%s-accesstoken-%s-adfs-%s"
                .formatted(
                        url.getHost(),
                        ServicePrincipal.CLIENT,
                        token.path("target").asText());
        var cache = Json.object();
        cache.putObject("AccessToken").set(key, token);
        OwnerOnly.write(directory.resolve("msal_token_cache.json"), Json.write(cache));
    }
}
