package dev.connreg.resource;

import dev.connreg.graph.Length;

/** What the service accepts as names. */
public final class Names {

    /** Resource type Microsoft.ContainerRegistry/registries. */
    public static final Length REGISTRY = Length.between(5, 50);

    /** learn.microsoft.com, troubleshoot connected registry. */
    public static final Length CONNECTED_REGISTRY = Length.between(5, 40);

    /** Resource type Microsoft.ContainerRegistry/registries/tokens. */
    public static final Length TOKEN = Length.between(5, 50);

    /** Resource type Microsoft.ContainerRegistry/registries/scopeMaps. */
    public static final Length SCOPE_MAP = Length.between(5, 50);

    /** Resource type Microsoft.Kubernetes/connectedClusters. */
    public static final Length CLUSTER = Length.between(1, 63);

    /** Of a Helm release, which an extension is. */
    public static final Length EXTENSION = Length.between(1, 53);

    private Names() {}

    /** Letters or digits. */
    public static void registry(String name) {
        require(
                REGISTRY.fits(name) && name.matches("[a-zA-Z0-9]*"),
                "'%s' is not a valid registry name: %s letters or digits, without '.azurecr.io'"
                        .formatted(name, REGISTRY));
    }

    /** Letters or digits, a letter first. */
    public static void connectedRegistry(String name) {
        require(
                isConnectedRegistry(name),
                "'%s' is not a valid connected registry name: %s letters or digits, a letter first"
                        .formatted(name, CONNECTED_REGISTRY));
    }

    public static boolean isConnectedRegistry(String name) {
        return CONNECTED_REGISTRY.fits(name) && name.matches("[a-zA-Z][a-zA-Z0-9]*");
    }

    /** Letters, digits or hyphens. */
    public static void token(String name) {
        require(
                TOKEN.fits(name) && name.matches("[a-zA-Z0-9-]*"),
                "'%s' is not a valid token name: %s letters, digits or hyphens".formatted(name, TOKEN));
    }

    /** Letters, digits, hyphens or underscores. */
    public static void scopeMap(String name) {
        require(
                SCOPE_MAP.fits(name) && name.matches("[a-zA-Z0-9_-]*"),
                "'%s' is not a valid scope map name: %s letters, digits, hyphens or underscores"
                        .formatted(name, SCOPE_MAP));
    }

    public static void resourceGroup(String name) {
        require(
                name.matches("[\\p{L}\\p{N}_().-]{0,89}[\\p{L}\\p{N}_()-]"),
                "'%s' is not a valid resource group name: up to 90 letters, digits, _ ( ) - and ., not ending with ."
                        .formatted(name));
    }

    /** Letters, digits, hyphens or underscores, a letter or digit first. */
    public static void cluster(String name) {
        require(
                CLUSTER.fits(name) && name.matches("[a-zA-Z0-9][a-zA-Z0-9_-]*"),
                "'%s' is not a valid cluster name: %s letters, digits, hyphens or underscores, a letter or digit first"
                        .formatted(name, CLUSTER));
    }

    /** In the pattern of the resource type extensions. */
    public static void extension(String name) {
        require(
                EXTENSION.fits(name) && name.matches("[a-zA-Z0-9][a-zA-Z0-9.-]*"),
                "'%s' is not a valid extension name: %s letters, digits, hyphens or periods, a letter or digit first"
                        .formatted(name, EXTENSION));
    }

    /** RFC 1123 subdomain. */
    public static void kubernetesObject(String name) {
        require(
                name.length() <= 253
                        && name.matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*"),
                "'%s' is not a valid Kubernetes object name: lowercase letters, digits, hyphens and periods"
                        .formatted(name));
    }

    /** RFC 1123 label. */
    public static void namespace(String name) {
        require(
                name.matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"),
                "'%s' is not a valid namespace name: 1 to 63 lowercase letters, digits and hyphens".formatted(name));
    }

    /** Not its display name, which need not be unique. */
    public static void subscription(String id) {
        require(
                id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
                "'%s' is not a valid subscription id, such as 00000000-0000-0000-0000-000000000000".formatted(id));
    }

    /** 3 to 24 letters, digits or single hyphens, a letter first (learn.microsoft.com, Key Vault object identifiers). */
    public static void keyVault(String name) {
        require(
                name.matches("(?!.*--)[a-zA-Z][a-zA-Z0-9-]{1,22}[a-zA-Z0-9]"),
                "'%s' is not a valid key vault name: 3 to 24 letters, digits or single hyphens, a letter first, no hyphen last"
                        .formatted(name));
    }

    /** A semantic version; the service has them without a leading v. */
    public static void version(String version) {
        require(
                version.matches("[0-9]+(\\.[0-9]+){1,3}([-+][0-9A-Za-z.+-]+)?"),
                "'%s' is not a valid extension version, such as 1.0.0".formatted(version));
    }

    public static void releaseTrain(String train) {
        require(train.matches("[0-9A-Za-z._-]+"), "'%s' is not a valid release train, such as stable".formatted(train));
    }

    /** POSIX, Environment Variables: what a shell can set. The name is not repeated: it may be the value by mistake. */
    public static void environmentVariable(String name) {
        require(
                name.matches("[A-Za-z_][A-Za-z0-9_]*"),
                "must be the name of an environment variable: letters, digits and underscores");
    }

    /** As the distribution specification has it. */
    public static void repository(String name) {
        require(
                name.length() <= 255
                        && name.matches("[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*"),
                "'%s' is not a valid repository name: lowercase letters, digits and . _ - / between them, without a tag"
                        .formatted(name));
    }

    public static void require(boolean fine, String message) {
        if (!fine) {
            throw new IllegalArgumentException(message);
        }
    }
}
