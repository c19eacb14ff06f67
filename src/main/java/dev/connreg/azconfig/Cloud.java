package dev.connreg.azconfig;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where one Azure is.
 *
 * @param name as az knows it, such as {@code AzureCloud}
 * @param activeDirectory authority that signs users in; ends in {@code /adfs} for AD FS
 * @param acrLoginServerSuffix {@code .azurecr.io} or its like, if the cloud has registries
 * @param keyVaultDns {@code .vault.azure.net} or its like, if the cloud has key vaults
 */
public record Cloud(
        String name,
        URI resourceManager,
        URI activeDirectory,
        String activeDirectoryResourceId,
        Optional<String> acrLoginServerSuffix,
        Optional<String> keyVaultDns) {

    private static final Set<String> MICROSOFT =
            Set.of("login.microsoftonline.com", "login.chinacloudapi.cn", "login.microsoftonline.us");

    /** The scope to ask a token of the resource manager for; az writes two slashes where the id ends in one. */
    public String scope() {
        return activeDirectoryResourceId + "/.default";
    }

    boolean isActiveDirectoryFederation() {
        return authority().toLowerCase(Locale.ROOT).endsWith("/adfs");
    }

    /** Whether Microsoft's own directory of authorities knows this one; asking it about others leaves the machine. */
    public boolean isKnownToMicrosoft() {
        return MICROSOFT.contains(activeDirectory.getHost());
    }

    /** What comes before the tenant in the address of the authority. */
    public String authorityHost() {
        var authority = authority();
        return isActiveDirectoryFederation() ? authority.substring(0, authority.lastIndexOf('/')) : authority;
    }

    /** What stands for the tenant in the address of the authority and in az's cache of tokens. */
    public String realm(String tenant) {
        return isActiveDirectoryFederation() ? "adfs" : tenant;
    }

    /**
     * The same cloud with another authority.
     *
     * @throws SignInException if that is no URL
     */
    public Cloud withAuthority(String url) {
        var authority = Clouds.url(url)
                .orElseThrow(
                        () -> new SignInException("AZURE_AUTHORITY_HOST is '%s', which is not a URL.".formatted(url)));
        return new Cloud(
                name, resourceManager, authority, activeDirectoryResourceId, acrLoginServerSuffix, keyVaultDns);
    }

    private String authority() {
        return activeDirectory.toString().replaceAll("/+$", "");
    }
}
