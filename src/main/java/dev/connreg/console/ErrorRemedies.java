package dev.connreg.console;

import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import java.util.Map;

/** What mends the errors of the catalogue, with the exact commands. */
final class ErrorRemedies {

    private static final String DEPLOY = "connreg deploy {$spec}";
    private static final String RESEND = DEPLOY + " --resend-protected-settings";
    private static final String PODS = "kubectl get pods,pvc,events -n connected-registry";
    private static final String AGENTS = "kubectl get pods -n azure-arc";
    private static final String NAMESPACE = "kubectl get namespace connected-registry -o yaml";

    private ErrorRemedies() {}

    /** For an error of which those facts are known. */
    static Remedy of(ErrorCode code, Map<Fact, String> facts) {
        return OnCluster.commands(words(code, facts).filled(facts), facts);
    }

    private static Remedy words(ErrorCode code, Map<Fact, String> facts) {
        return switch (code) {
            case ARM_AUTH -> Remedy.of("Sign in again, to the tenant of the subscription:", "az login --tenant TENANT");
            case ARM_RBAC ->
                facts.containsKey(Fact.ACTION)
                        ? Remedy.of(
                                "Have a role that allows {action} granted on that scope:",
                                "az role assignment create --assignee {$assignee} --role {$role} --scope {$scope}")
                        : Remedy.of(
                                "Have a role granted that allows the action which the message names:",
                                "az role assignment create --assignee ASSIGNEE --role ROLE --scope SCOPE");
            case ARM_POLICY ->
                Remedy.of(
                        "Have the policy's owner exempt the resource, or change what the policy asks for:",
                        "az policy assignment list --disable-scope-strict-match --output table");
            case ARM_LOCK ->
                Remedy.of(
                        "Remove the lock, if it may be removed, and run the command again:",
                        "az lock list --output table",
                        "az lock delete --ids ID");
            case ARM_RP ->
                Remedy.of("To register it, run:", "az provider register --namespace {$provider} --wait")
                        .or("Or let deploy register it:", DEPLOY + " --register");
            case ARM_API ->
                Remedy.of(
                        "Use a region that has the type, or leave the API version to connreg. To see where it is offered, run:",
                        "az provider show --namespace Microsoft.KubernetesConfiguration"
                                + " --query \"resourceTypes[?resourceType=='extensions']\"");
            case ARM_THROTTLE -> Remedy.of("Wait some minutes and run the command again, with fewer at the same time.");
            case ARM_CONFLICT -> Remedy.of("Wait until the earlier operation has ended, and run the command again.");
            case ARM_NOTFOUND ->
                Remedy.of(
                        "Check the names and the subscription. What was to be deleted is gone already:",
                        "az account list --output table",
                        "az resource list --resource-group {$resource_group} --output table");
            case ARM_5XX -> Remedy.of("Run the same command again; it continues where it stopped.");
            case REG_SKU -> Remedy.of("To change it, run:", "az acr update --name {$registry} --sku Premium");
            case REG_DATA ->
                Remedy.of(
                        "To switch it on (firewalls may need to allow it), run:",
                        "connreg acr update --name {$registry} --data-endpoint-enabled true");
            case REG_NAME -> Remedy.of("Choose another connectedRegistry.name, of 5 to 40 letters and digits.");
            case REG_MODE -> Remedy.of("Set connectedRegistry.mode to ReadOnly, or choose a parent that is ReadWrite.");
            case REG_LIMIT ->
                Remedy.of(
                        "Delete what is not needed any more, or use another registry. To see what is left over, run:",
                        "connreg cleanup --list -r {$registry} -g {$resource_group}");
            case REG_TOKENUSE ->
                Remedy.of(
                        "Delete the connected registry first; connreg deletes both in that order:",
                        "connreg cleanup -r {$registry} -g {$resource_group} -c {$cluster} -n {$name}");
            case REG_LIST403 ->
                Remedy.of(
                        "Name the resource group of the registry, such as:",
                        "connreg acr connected-registry list -r {$registry} -g {$resource_group}");
            case EXT_TYPE ->
                Remedy.of(
                        "Write Microsoft.ContainerRegistry.ConnectedRegistry, with cluster type connectedClusters. To see"
                                + " what the region offers, run:",
                        "az k8s-extension extension-types list-by-cluster -c {$cluster} -g {$cluster_group} -t connectedClusters");
            case EXT_VERSION -> version(facts);
            case EXT_VERAUTO ->
                Remedy.of(
                        "Switch automatic upgrades off where a version is set. connreg does so for extension.version:",
                        DEPLOY);
            case EXT_NAMEINUSE ->
                Remedy.of(
                                "If nothing uses that release, uninstall it and deploy again:",
                                "helm uninstall -n connected-registry {$extension}",
                                DEPLOY)
                        .or("Or give the extension another name:", DEPLOY + " --set extension.name=NEWNAME");
            case EXT_NSTERM ->
                Remedy.of(
                        "Wait until the namespace is gone, and deploy again. If it stays, see which finalizers hold it:",
                        NAMESPACE);
            case EXT_OWNER ->
                Remedy.of(
                                "If the object is cert-manager's, use the one that is there:",
                                DEPLOY + " --tls-mode existingCertManager")
                        .or("Otherwise uninstall the release that owns it. To see the releases, run:", "helm list -A");
            case EXT_CRDGONE ->
                Remedy.of("To have the extension install it, run:", DEPLOY + " --tls-mode bundledCertManager")
                        .or("Or install cert-manager (cert-manager.io), and deploy again:", DEPLOY);
            case EXT_CMRULE ->
                Remedy.of("Set both to false, or cert-manager.enabled to true. tls.mode does so:", DEPLOY);
            case EXT_PENDHELM ->
                Remedy.of(
                        "Wait ten minutes and deploy again. If it stays so, roll the release back:",
                        "helm history -n connected-registry {$extension}",
                        "helm rollback -n connected-registry {$extension}");
            case EXT_ATOMIC -> Remedy.of("While it is being deployed again, see what does not become ready:", PODS);
            case EXT_HOOK ->
                Remedy.of(
                        "See why the job failed:",
                        "kubectl get jobs -A",
                        "kubectl logs -n connected-registry -l job-name --tail 50");
            case EXT_AGENT ->
                Remedy.of(
                        "See whether the agents run and whether the cluster is Connected; then deploy again:",
                        AGENTS,
                        "az connectedk8s show --name {$cluster} --resource-group {$cluster_group} --query connectivityStatus");
            case EXT_APISRV ->
                Remedy.of(
                        "See whether the API server answers and the namespace is being deleted; then deploy again:",
                        NAMESPACE);
            case EXT_RENDER ->
                Remedy.of(
                        "Check the settings under extension.settings; a spec is checked by:",
                        "connreg what-if {$spec}");
            case EXT_VALUES -> address(facts);
            case EXT_48H ->
                Remedy.of(
                        "Bring the cluster's agents online, and deploy again with all protected settings:",
                        AGENTS,
                        RESEND);
            case EXT_GENERIC ->
                Remedy.of(
                        "See the extension's statuses and the pods, and give the innermost message to diagnose:",
                        "connreg k8s-extension show -n {$extension} -c {$cluster} -g {$cluster_group} -t connectedClusters"
                                + " --query statuses",
                        PODS);
            case EXT_GONE ->
                Remedy.of("Bring the agents online, and see whether the namespace goes:", AGENTS, NAMESPACE);
            case ARC_OFFLINE -> offline(facts);
            case ARC_EXPIRED ->
                Remedy.of(
                        "Connect it again, then deploy:",
                        "az connectedk8s delete --name {$cluster} --resource-group {$cluster_group}",
                        "az connectedk8s connect --name {$cluster} --resource-group {$cluster_group}",
                        DEPLOY);
            case ARC_PL ->
                Remedy.of(
                        "Make the names of Arc's endpoints resolve to the private endpoints, or take the cluster out of the scope:",
                        "az connectedk8s troubleshoot --name {$cluster} --resource-group {$cluster_group}");
            case POD_PVC -> StorageRemedy.of(facts);
            case POD_SCHED ->
                Remedy.of(
                        "Add a linux/amd64 node, or remove the taint:",
                        "kubectl get nodes -o wide",
                        "kubectl get events -n connected-registry");
            case POD_PULL ->
                Remedy.of(
                        "Let the nodes reach mcr.microsoft.com and *.data.mcr.microsoft.com on port 443:",
                        "kubectl get events -n connected-registry");
            case POD_PSA ->
                Remedy.of(
                                "Allow it in that namespace:",
                                "kubectl label namespace connected-registry pod-security.kubernetes.io/enforce=privileged --overwrite")
                        .or(
                                "Or distribute trust yourself:",
                                DEPLOY + " --tls-mode ownTrustDistribution --certificate mycert.crt --key mycert.key");
            case POD_TLS ->
                Remedy.of(
                                "Put the Secret, with tls.crt, tls.key and ca.crt, into that namespace. To see those in it, run:",
                                "kubectl get secrets -n connected-registry")
                        .or(
                                "With cert-manager, see why its certificate is not Ready:",
                                "kubectl describe certificate -n connected-registry");
            case POD_OOM -> Remedy.of("Give the node more memory or disk:", "kubectl describe nodes");
            case CR_ACTIVE ->
                Remedy.of(
                        "If no other cluster uses it any more, run:",
                        "connreg acr connected-registry deactivate --name {$name} --registry {$registry} --yes");
            case CR_PASSWORD ->
                Remedy.of("A deploy makes a new password and sends it:", DEPLOY)
                        .or(
                                "If the spec names a connection string, make a new one, put it there, and deploy then:",
                                "connreg acr connected-registry get-settings -n {$name} -r {$registry}"
                                        + " --parent-protocol https --generate-password 1",
                                DEPLOY);
            case CR_TOKENOFF ->
                Remedy.of("To enable it, run:", "connreg acr token update -n {$token} -r {$registry} --status enabled");
            case CR_SCOPE ->
                Remedy.of("A deploy adds what the sync tokens need, also above it:", DEPLOY)
                        .or(
                                "To see what they are allowed, run:",
                                "connreg acr connected-registry permissions show --name {$name} --registry {$registry}");
            case CR_DNS ->
                Remedy.of(
                        "Let the cluster reach the registry's login server and data endpoint on port 443. To see their names, run:",
                        "az acr show-endpoints --name {$registry}");
            case CR_DISK ->
                Remedy.of(
                        "Switch garbage collection on; and where the storage class can grow, ask for a larger volume, such as 500Gi:",
                        "connreg acr connected-registry update -n {$name} -r {$registry} --gc-enabled true",
                        "kubectl get storageclass",
                        DEPLOY + " --set extension.settings.pvc.storageRequest=500Gi");
            case CR_OFFLINE -> Remedy.of("See whether its pod runs and what it logs:", PODS);
            case CR_UNHEALTHY ->
                Remedy.of(
                        "See what it reports:",
                        "connreg acr connected-registry show -n {$name} -r {$registry} --query statusDetails",
                        PODS);
            case CR_SYNC ->
                Remedy.of("Synchronize again:", "connreg acr connected-registry resync -n {$name} -r {$registry}");
            case CR_MODE ->
                Remedy.of("Push to the cloud registry.")
                        .or(
                                "Or deploy a ReadWrite one, under another name, as the mode is fixed at creation:",
                                DEPLOY + " -n NEWNAME --set connectedRegistry.mode=ReadWrite");
            case CR_NOREPO ->
                Remedy.of(
                        "Add the repository, and wait for the next synchronization:",
                        "connreg acr connected-registry permissions update -n {$name} -r {$registry} --add REPOSITORY");
            case K_HTTP -> plainHttp(facts);
            case K_X509CA ->
                Remedy.of(
                                "Let the extension distribute trust (nodes of the Debian family only):",
                                DEPLOY
                                        + " --tls-mode ownCertificate --certificate mycert.crt --key mycert.key --certificate-authority ca.crt")
                        .or("Or put the authority's certificate on each node yourself.");
            case K_X509SAN, K_CN ->
                Remedy.of(
                        "Make one with the service address among its IP addresses, and deploy it:",
                        certificate(facts),
                        DEPLOY);
            case K_X509EXP ->
                Remedy.of("Check the clocks; make a new certificate, and deploy it:", certificate(facts), DEPLOY);
            case K_CLIENT ->
                Remedy.of(
                        "Make or add the client's token, and its pull secret in the namespace of the pod:",
                        "connreg client create TOKEN {$spec} --new-password --pull-secret pull.json --namespace NAMESPACE",
                        "kubectl apply --server-side -f pull.json",
                        "kubectl get secrets -n NAMESPACE");
            case MI_AADSTS ->
                Remedy.of(
                        "Set the issuer to the cluster's OIDC issuer, and the subject to"
                                + " system:serviceaccount:connected-registry:EXTENSION-wi-sa:",
                        "az connectedk8s show --name {$cluster} --resource-group {$cluster_group} --query oidcIssuerProfile",
                        "az identity federated-credential list --identity-name IDENTITY --resource-group {$resource_group}");
            case MI_403 ->
                Remedy.of(
                        "Grant it the connected registry's sync role on the registry, and wait ten minutes:",
                        "az role assignment list --assignee ASSIGNEE --all --output table");
            case MI_ENV ->
                Remedy.of(
                        "Enable workload identity on the cluster, and restart the pod:",
                        "az connectedk8s update --name {$cluster} --resource-group {$cluster_group} --enable-oidc-issuer"
                                + " --enable-workload-identity");
            case MI_FEATURE ->
                Remedy.of(
                        "Ask for the preview, and register the provider again once it is approved:",
                        "az feature register --namespace Microsoft.ContainerRegistry --name ConnectedRegistryManagedIdentity",
                        "az provider register --namespace Microsoft.ContainerRegistry --wait");
        };
    }

    /** A version in the spec itself would be refused again. */
    private static Remedy version(Map<Fact, String> facts) {
        var leftOut = Remedy.of("Leave extension.version out, which takes the newest one, and deploy again:", DEPLOY);
        var offered = facts.getOrDefault(Fact.FOUND, "").split(", ", -1);
        var newest = offered[offered.length - 1];
        return newest.matches("\\d+\\.\\d+\\.\\d+\\S*")
                ? leftOut.or("Or deploy with one that there is:", DEPLOY + " --set extension.version=" + newest)
                : leftOut;
    }

    private static Remedy address(Map<Fact, String> facts) {
        var range = facts.containsKey(Fact.FOUND) ? "{found}" : "the cluster's service range";
        var certificate = facts.containsKey(Fact.CERTIFICATE)
                ? "The certificate in {certificate} must be valid for the new address, too. "
                : "";
        return facts.containsKey(Fact.FREE_ADDRESS)
                ? Remedy.of(
                        certificate + "To take the first address in " + range + " that is free, run:",
                        DEPLOY + " --service-ip {$free_address}")
                : Remedy.of(
                        certificate + "Choose a free address in " + range
                                + " as service.clusterIP, and deploy with it:",
                        "kubectl get services -A",
                        DEPLOY + " --service-ip ADDRESS");
    }

    private static Remedy offline(Map<Fact, String> facts) {
        return facts.getOrDefault(Fact.STATE, "").equals("Connecting")
                ? Remedy.of(
                        "Wait until it is Connected:",
                        "az connectedk8s show --name {$cluster} --resource-group {$cluster_group} --query connectivityStatus")
                : Remedy.of("Look at its proxy and firewall, and at:", AGENTS);
    }

    /** One below another finds its parent by its connection string; a node finds it by its own configuration. */
    private static Remedy plainHttp(Map<Fact, String> facts) {
        return facts.containsKey(Fact.SERVICE_CODE)
                ? Remedy.of(
                        "Its parent was deployed with another tls.mode than the connection string expects. To send a new one, run:",
                        RESEND)
                : Remedy.of("Deploy with TLS:", DEPLOY + " --tls-mode bundledCertManager")
                        .or(
                                "Or let the nodes use plain HTTP for that address (containerd: hosts.toml, Docker: insecure-registries).");
    }

    private static String certificate(Map<Fact, String> facts) {
        return facts.containsKey(Fact.WANTED)
                ? "connreg certificate create --service-ip {$wanted} --certificate mycert.crt --key mycert.key --overwrite"
                : "connreg certificate create --service-ip ADDRESS --certificate mycert.crt --key mycert.key --overwrite";
    }
}
