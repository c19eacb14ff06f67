package dev.connreg.azconfig;

import dev.connreg.arm.signin.AzureEndpoint;
import dev.connreg.arm.signin.AzureSession;
import dev.connreg.arm.signin.AzureSignIn;
import dev.connreg.arm.signin.SignInOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A home directory with what az leaves there, for a custom cloud, and the environment that goes with it. */
public final class AzHome {

    public static final String SUBSCRIPTION = "00000000-0000-0000-0000-00000000000a";
    public static final String TENANT = "11111111-1111-1111-1111-111111111111";
    public static final String CLIENT = "33333333-3333-3333-3333-333333333333";
    public static final String SECRET = "canary-client-secret";

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final String host;
    private String authority;

    /** A home for a cloud with AD FS at an address. */
    AzHome(Path home, URI endpoint) throws IOException {
        this.home = home;
        this.host = endpoint.toString();
        this.authority = host + "/adfs";
        Files.createDirectories(home.resolve(".azure"));
        file("config", "[cloud]\nname = Custom\n");
        clouds();
    }

    public static AzHome at(Path home, AzureEndpoint endpoint) throws IOException {
        var bundle = Files.writeString(home.resolve("ca.pem"), endpoint.certificatePem());
        return new AzHome(home, endpoint.uri()).with("REQUESTS_CA_BUNDLE", bundle.toString());
    }

    public AzHome with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Entra in place of AD FS. */
    public AzHome withEntra() throws IOException {
        authority = host;
        clouds();
        return this;
    }

    public AzHome file(String name, String text) throws IOException {
        Files.writeString(home.resolve(".azure").resolve(name), text);
        return this;
    }

    public AzHome servicePrincipalSignedIn() throws IOException {
        return signedIn(CLIENT, "servicePrincipal");
    }

    public AzHome signedIn(String user, String type) throws IOException {
        return file("azureProfile.json", """
                \uFEFF{"subscriptions": [{"id": "%s", "name": "Stub", "state": "Enabled", "isDefault": true,
                  "user": {"name": "%s", "type": "%s"}, "tenantId": "%s", "environmentName": "Custom"}]}""".formatted(SUBSCRIPTION, user, type, TENANT));
    }

    public AzHome secretEntry() throws IOException {
        return file(
                "service_principal_entries.json",
                "[{\"client_id\": \"%s\", \"tenant\": \"%s\", \"client_secret\": \"%s\"}]"
                        .formatted(CLIENT, TENANT, SECRET));
    }

    public AzHome certificateEntry(Path pem) throws IOException {
        return file(
                "service_principal_entries.json",
                "[{\"client_id\": \"%s\", \"tenant\": \"%s\", \"certificate\": \"%s\"}]"
                        .formatted(CLIENT, TENANT, pem));
    }

    /** An access token in az's cache for the service principal. */
    public AzHome cachedToken(String token, Instant expiry) throws IOException {
        return file("msal_token_cache.json", """
                {"AccessToken": {"any key": {"credential_type": "AccessToken", "secret": "%s", "home_account_id": null,
                  "environment": "127.0.0.1", "client_id": "%s", "target": "%s//.default", "realm": "%s",
                  "token_type": "bearer", "expires_on": "%d"}}}""".formatted(
                        token, CLIENT, host, authority.endsWith("/adfs") ? "adfs" : TENANT, expiry.getEpochSecond()));
    }

    /** A shell script called az on the PATH. */
    public AzHome azScript(String script) throws IOException {
        var bin = Files.createDirectories(home.resolve("bin"));
        var az = Files.writeString(bin.resolve("az"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(az, PosixFilePermissions.fromString("rwxr-xr-x"));
        return with("PATH", bin + ":/usr/bin:/bin");
    }

    public Map<String, String> environment() {
        return environment;
    }

    public Path path() {
        return home;
    }

    public AzureSession session() {
        return session(SignInOptions.none());
    }

    public AzureSession session(SignInOptions options) {
        return new AzureSignIn(environment, home, Clock.systemUTC()).session(options);
    }

    private void clouds() throws IOException {
        file("clouds.config", """
                [Custom]
                endpoint_resource_manager = %s/
                endpoint_active_directory = %s
                endpoint_active_directory_resource_id = %s/
                suffix_acr_login_server_endpoint = .azurecr.example
                """.formatted(host, authority, host));
    }
}
