package dev.connreg.arm.signin;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenRequestContext;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.azconfig.AzureJson;
import dev.connreg.azconfig.Cloud;
import dev.connreg.azconfig.SignInException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Tokens that {@code az account get-access-token} prints: for what only az can do, such as refreshing a user's. */
final class AzCommandToken implements TokenSource {

    private static final long TIMEOUT_SECONDS = 60;

    private final Map<String, String> environment;
    private final String subscription;
    private final Cloud cloud;
    private final Clock clock;

    AzCommandToken(Map<String, String> environment, String subscription, Cloud cloud, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.subscription = subscription;
        this.cloud = cloud;
        this.clock = clock;
    }

    @Override
    public Optional<AccessToken> token(TokenRequestContext request) {
        var az = az().orElseThrow(
                        () -> new SignInException(
                                "az's sign-in has no token that is still good, and there is no az in PATH to get another one with.\n"
                                        + "Install az and run 'az login', or set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET."));
        return Optional.of(token(AzureJson.parse("What 'az account get-access-token' printed", run(az))));
    }

    /** False, as az answers from its own cache: it would be the same token. */
    @Override
    public boolean renew() {
        return false;
    }

    private AccessToken token(JsonNode printed) {
        var token = printed.path("accessToken").asText();
        if (!TokenForm.fits(token)) {
            throw new SignInException("'az account get-access-token' printed no token. Please run 'az login'.");
        }
        return new AccessToken(token, expiry(printed));
    }

    // Before 2.54 az printed the expiry in local time only.
    private OffsetDateTime expiry(JsonNode printed) {
        if (printed.path("expires_on").canConvertToLong()) {
            return Instant.ofEpochSecond(printed.path("expires_on").asLong()).atOffset(ZoneOffset.UTC);
        }
        var local = LocalDateTime.parse(printed.path("expiresOn").asText().replace(' ', 'T'));
        return local.atZone(clock.getZone()).toOffsetDateTime();
    }

    private Optional<Path> az() {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .flatMap(directory -> Stream.of("az", "az.cmd").map(Path.of(directory)::resolve))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** What it printed; never shown, as it is a token. */
    private String run(Path az) {
        var builder = new ProcessBuilder(command(az)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("AZURE_CLOUD_NAME", cloud.name());
        try {
            return output(builder.start());
        } catch (IOException e) {
            throw new SignInException("%s cannot be run to get a token.".formatted(az), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInException("Waiting for 'az account get-access-token' was interrupted.", e);
        }
    }

    private List<String> command(Path az) {
        return List.of(
                az.toString(),
                "account",
                "get-access-token",
                "--resource",
                cloud.activeDirectoryResourceId(),
                "--subscription",
                subscription,
                "--output",
                "json");
    }

    private static String output(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        var timeout = Thread.ofVirtual().start(() -> stopLate(process));
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var status = process.waitFor();
        timeout.interrupt();
        if (status != 0) {
            throw new SignInException(
                    "'az account get-access-token' did not succeed (exit status %d). Please run 'az login'."
                            .formatted(status));
        }
        return printed;
    }

    private static void stopLate(Process process) {
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
