package dev.connreg.arm.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenRequestContext;
import dev.connreg.azconfig.AzureDirectory;
import dev.connreg.azconfig.AzureSubscription;
import dev.connreg.azconfig.Cloud;
import dev.connreg.azconfig.Clouds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachedTokenTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SCOPE = "https://management.core.windows.net//.default";
    private static final String CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

    private static final String FITTING = """
            {"AccessToken": {"k": {"secret": "the-token", "home_account_id": "uid.home", "token_type": "Bearer",
              "environment": "login.microsoftonline.com", "client_id": "%s", "realm": "tenant",
              "target": "https://management.core.windows.net//user_impersonation %s", "expires_on": "%d"}},
             "Account": {"a": {"username": "someone@example.com", "home_account_id": "uid.home",
              "environment": "login.microsoftonline.com"}}}""".formatted(CLI, SCOPE, NOW.getEpochSecond() + 301);

    @TempDir
    private Path folder;

    private Cloud cloud;

    @BeforeEach
    void find() {
        cloud = Clouds.read(Map.of(), folder).find("AzureCloud");
    }

    @Test
    void a_users_token_is_found_through_the_account() throws IOException {
        var token = token(FITTING, SCOPE).orElseThrow();

        assertThat(token.getToken()).isEqualTo("the-token");
        assertThat(token.getExpiresAt().toInstant()).isEqualTo(NOW.plusSeconds(301));
    }

    @ParameterizedTest
    @CsvSource({
        "someone@example.com,another@example.com",
        "'uid.home\", \"token_type','uid.other\", \"token_type'",
        "'realm\": \"tenant','realm\": \"other'",
        "login.microsoftonline.com,login.chinacloudapi.cn",
        CLI + "," + "00000000-0000-0000-0000-000000000000",
        "'token_type\": \"Bearer','token_type\": \"pop'",
        "//.default,/other.default",
        "the-token,''",
        "the-token,the\\ntoken"
    })
    void a_token_of_another_does_not_fit(String mine, String others) throws IOException {
        assertThat(FITTING).contains(mine);

        assertThat(token(FITTING.replace(mine, others), SCOPE)).isEmpty();
    }

    @Test
    void a_token_that_ends_within_five_minutes_is_left() throws IOException {
        var soon =
                FITTING.replace(Long.toString(NOW.getEpochSecond() + 301), Long.toString(NOW.getEpochSecond() + 300));

        assertThat(token(soon, SCOPE)).isEmpty();
    }

    @Test
    void a_token_for_another_resource_is_left() throws IOException {
        assertThat(token(FITTING, "https://vault.azure.net/.default")).isEmpty();
    }

    @Test
    void of_two_the_longer_lasting_is_taken() throws IOException {
        var longer = FITTING.replace("the-token", "longer")
                .replace(Long.toString(NOW.getEpochSecond() + 301), Long.toString(NOW.getEpochSecond() + 900));
        var second = longer.substring(longer.indexOf("{\"secret\""), longer.indexOf("}},"));
        var both = FITTING.replace("{\"AccessToken\": {", "{\"AccessToken\": {\"j\": " + second + "}, ");

        assertThat(token(both, SCOPE).map(AccessToken::getToken)).contains("longer");
    }

    private Optional<AccessToken> token(String cache, String scope) throws IOException {
        Files.writeString(folder.resolve("msal_token_cache.json"), cache);
        var subscription =
                new AzureSubscription("id", "name", "tenant", "AzureCloud", "Someone@Example.com", "user", true);
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new CachedToken(new AzureDirectory(folder), subscription, cloud, clock)
                .token(new TokenRequestContext().addScopes(scope));
    }
}
