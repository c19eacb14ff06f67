package dev.connreg.azconfig;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clouds az knows: Microsoft's three, and those of {@code clouds.config}. */
public final class Clouds {

    // As azure-cli-core's cloud.py has them, slashes included: az's cache of tokens is found by them.
    private static final Map<String, Map<String, String>> BUILT_IN = Map.of(
            "AzureCloud",
            Map.of(
                    "endpoint_resource_manager", "https://management.azure.com/",
                    "endpoint_active_directory", "https://login.microsoftonline.com",
                    "endpoint_active_directory_resource_id", "https://management.core.windows.net/",
                    "suffix_acr_login_server_endpoint", ".azurecr.io",
                    "suffix_keyvault_dns", ".vault.azure.net"),
            "AzureChinaCloud",
            Map.of(
                    "endpoint_resource_manager", "https://management.chinacloudapi.cn",
                    "endpoint_active_directory", "https://login.chinacloudapi.cn",
                    "endpoint_active_directory_resource_id", "https://management.core.chinacloudapi.cn/",
                    "suffix_acr_login_server_endpoint", ".azurecr.cn",
                    "suffix_keyvault_dns", ".vault.azure.cn"),
            "AzureUSGovernment",
            Map.of(
                    "endpoint_resource_manager", "https://management.usgovcloudapi.net/",
                    "endpoint_active_directory", "https://login.microsoftonline.us",
                    "endpoint_active_directory_resource_id", "https://management.core.usgovcloudapi.net/",
                    "suffix_acr_login_server_endpoint", ".azurecr.us",
                    "suffix_keyvault_dns", ".vault.usgovcloudapi.net"));

    private final Map<String, Map<String, String>> settings;
    private final String active;

    private Clouds(Map<String, Map<String, String>> settings, String active) {
        this.settings = settings;
        this.active = active;
    }

    /**
     * Reads which clouds there are and which is active.
     *
     * @throws SignInException if a file of az's is there and cannot be read
     */
    public static Clouds read(Map<String, String> environment, Path home) {
        return read(environment, AzureDirectory.of(environment, home));
    }

    public static Clouds read(Map<String, String> environment, AzureDirectory directory) {
        var settings = new LinkedHashMap<String, Map<String, String>>();
        BUILT_IN.forEach((name, built) -> settings.put(name, new LinkedHashMap<>(built)));
        var own = directory.readSettings("clouds.config");
        own.sections()
                .forEach(name -> settings.computeIfAbsent(name, _ -> new LinkedHashMap<>())
                        .putAll(own.section(name)));
        var config = AzureConfigFile.read(environment, directory);
        return new Clouds(settings, config.get("cloud", "name").orElse("AzureCloud"));
    }

    /** Their names in alphabetical order. */
    public List<String> names() {
        return settings.keySet().stream().sorted().toList();
    }

    /**
     * The cloud that {@code az cloud set} or {@code AZURE_CLOUD_NAME} chose, else AzureCloud.
     *
     * @throws SignInException if there is no such cloud
     */
    public Cloud active() {
        return find(active);
    }

    /**
     * A cloud by its name.
     *
     * @throws SignInException if there is none of that name, or it lacks an endpoint
     */
    public Cloud find(String name) {
        var own = settings.get(name);
        if (own == null) {
            throw new SignInException(
                    "The cloud '%s' is not registered. Known clouds: %s.".formatted(name, String.join(", ", names())));
        }
        return new Cloud(
                name,
                endpoint(name, own, "endpoint_resource_manager"),
                endpoint(name, own, "endpoint_active_directory"),
                endpoint(name, own, "endpoint_active_directory_resource_id").toString(),
                Optional.ofNullable(own.get("suffix_acr_login_server_endpoint")),
                Optional.ofNullable(own.get("suffix_keyvault_dns")));
    }

    private static URI endpoint(String cloud, Map<String, String> own, String setting) {
        var value = own.getOrDefault(setting, "");
        return url(value).orElseThrow(() -> lacking(cloud, setting, value));
    }

    /** A text as an absolute URL. */
    public static Optional<URI> url(String text) {
        try {
            return Optional.of(URI.create(text)).filter(url -> url.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SignInException lacking(String cloud, String setting, String value) {
        return new SignInException(CodedFinding.error(FindingCode.CLOUD_WITHOUT_ENDPOINT)
                .with(Fact.NAME, cloud)
                .with(Fact.PROPERTY, setting)
                .with(Fact.FOUND, value));
    }
}
