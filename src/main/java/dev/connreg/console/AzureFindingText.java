package dev.connreg.console;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.resource.Token;

/** What keeps Azure from being asked, or a site from being deployed there. */
final class AzureFindingText {

    private AzureFindingText() {}

    /** Empty for what others say. */
    static String words(CodedFinding found) {
        return switch (found.code()) {
            case NOT_SIGNED_IN ->
                "Please run 'az login' to setup account.\n"
                        + "Or set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH"
                        + " (service principal) or AZURE_FEDERATED_TOKEN_FILE (workload identity), or run where a managed"
                        + " identity is offered (IDENTITY_ENDPOINT, MSI_ENDPOINT).";
            case NO_DEFAULT_SUBSCRIPTION -> "No subscription found. Run 'az account set' to select a subscription.";
            case CLOUD_WITHOUT_ENDPOINT ->
                "The cloud '{name}' has no usable {property} ('{found}'). To set it, run: az cloud update --name {name} --"
                        + found.fact(Fact.PROPERTY).replace('_', '-') + " URL";
            case UNREACHABLE -> "{name} does not answer: {state}.\nCheck the network, HTTPS_PROXY and NO_PROXY.";
            case LOOPBACK_UNREACHABLE ->
                "{name} does not answer: {state}.\n"
                        + "If it is a sandbox, it is not running any more. To start one, run: connreg sandbox start";
            case NOT_TRUSTED ->
                "{name} does not answer: {state}.\n"
                        + "If a proxy or a private authority signs here, name its certificates (PEM) in REQUESTS_CA_BUNDLE.";
            case RESOURCE_MISSING ->
                "The {kind} '{name}' was not found in resource group '{resource_group}' of subscription '{subscription}'. "
                        + (found.fact(Fact.KIND).equals(Token.CLIENT_KIND)
                                ? "To make it, run: connreg client create {$name} {$spec}"
                                : listing(found.fact(Fact.TYPE)));
            case RESOURCE_GROUP_MISSING ->
                "The resource group '{resource_group}' was not found in subscription '{subscription}'. "
                        + "To list the ones there are, run: az group list --subscription {$subscription} --output table";
            case CLUSTER_MISSING ->
                "The connected cluster '{name}' was not found in resource group '{resource_group}' of subscription '{subscription}'. "
                        + listing("Microsoft.Kubernetes/connectedClusters")
                        + "\nIf the cluster has been deleted, add --cluster-gone.";
            case SUBSCRIPTION_MISSING ->
                "The subscription '{subscription}' is none of those that az is signed in to. "
                        + "To list them, run: az account list --output table";
            case NOT_PREMIUM -> "The registry '{name}' is {state}; connected registries need Premium.";
            case DATA_ENDPOINT_OFF ->
                "The registry '{name}' has no dedicated data endpoint, which connected registries synchronize through.";
            case CLUSTER_NOT_CONNECTED ->
                "The connected cluster '{name}' is {state}."
                        + switch (found.fact(Fact.STATE)) {
                            case "Expired" -> " Its identity certificate has expired.";
                            case "Connecting" -> " It has not reported yet.";
                            case "Offline" -> " Its agents have not reported for 15 minutes.";
                            default -> "";
                        };
            case PROVIDER_NOT_REGISTERED ->
                "The resource provider '{provider}' is {state} in subscription '{subscription}'.";
            case ACTIONS_NOT_ALLOWED -> "The signed-in identity may not do all on {kind} '{name}' that this needs.";
            case ALLOWED_ACTIONS_UNKNOWN ->
                "What the signed-in identity may do on {kind} '{name}' cannot be read ({state}), so whether that is enough shows only as things are done.";
            case VERSION_NOT_OFFERED ->
                "The extension has no version '{wanted}' in release train '{release_train}' for cluster '{cluster}'. It has: {found}.";
            case EXTENSION_NOT_OFFERED ->
                "Azure lists no version of the extension in release train '{release_train}' for cluster '{cluster}', so it may refuse to install it. "
                        + "To see what the cluster is offered, run: "
                        + "az k8s-extension extension-types list-by-cluster -c {$cluster} -g {$cluster_group} -t connectedClusters";
            case REGISTRY_RESTRICTED ->
                "The registry '{name}' admits only networks that it knows ({state}). Whether that of the site is one cannot be known from here: "
                        + "the cluster must reach {found} on port 443.";
            case CLUSTER_IN_PRIVATE_LINK_SCOPE ->
                "The connected cluster '{name}' is in a private link scope (privateLinkState: Enabled), which covers Azure Arc alone. "
                        + "Whether the rest can be reached cannot be known from here: the extension also needs mcr.microsoft.com, "
                        + "*.data.mcr.microsoft.com and the registry, on port 443.";
            case NODES_MAY_NOT_TRUST ->
                "The nodes of a cluster of distribution '{state}' are mostly not of the Debian family, and only those can be made to trust "
                        + "the connected registry (trustDistribution.enabled). If they are not, set tls.mode to ownTrustDistribution and distribute trust yourself.";
            default -> "";
        };
    }

    private static String listing(String type) {
        var command = switch (type) {
            case "Microsoft.ContainerRegistry/registries" -> "az acr list --subscription {$subscription}";
            case "Microsoft.Kubernetes/connectedClusters" -> "az connectedk8s list --subscription {$subscription}";
            case "Microsoft.ContainerRegistry/registries/connectedRegistries" ->
                "connreg acr connected-registry list --registry {registry}";
            case "Microsoft.ContainerRegistry/registries/tokens" -> "connreg acr token list --registry {registry}";
            default -> "";
        };
        return command.isEmpty()
                ? "Check the name."
                : "To list the ones there are, run: %s --output table".formatted(command);
    }
}
