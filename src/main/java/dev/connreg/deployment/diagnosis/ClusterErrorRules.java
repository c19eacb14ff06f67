package dev.connreg.deployment.diagnosis;

import static dev.connreg.deployment.diagnosis.ErrorRule.cause;
import static dev.connreg.deployment.diagnosis.ErrorRule.symptom;
import static dev.connreg.deployment.diagnosis.ErrorRule.wrapper;
import static dev.connreg.problem.ErrorCode.ARC_PL;
import static dev.connreg.problem.ErrorCode.ARM_API;
import static dev.connreg.problem.ErrorCode.ARM_CONFLICT;
import static dev.connreg.problem.ErrorCode.EXT_48H;
import static dev.connreg.problem.ErrorCode.EXT_AGENT;
import static dev.connreg.problem.ErrorCode.EXT_APISRV;
import static dev.connreg.problem.ErrorCode.EXT_ATOMIC;
import static dev.connreg.problem.ErrorCode.EXT_CMRULE;
import static dev.connreg.problem.ErrorCode.EXT_CRDGONE;
import static dev.connreg.problem.ErrorCode.EXT_GENERIC;
import static dev.connreg.problem.ErrorCode.EXT_GONE;
import static dev.connreg.problem.ErrorCode.EXT_HOOK;
import static dev.connreg.problem.ErrorCode.EXT_NAMEINUSE;
import static dev.connreg.problem.ErrorCode.EXT_NSTERM;
import static dev.connreg.problem.ErrorCode.EXT_OWNER;
import static dev.connreg.problem.ErrorCode.EXT_PENDHELM;
import static dev.connreg.problem.ErrorCode.EXT_RENDER;
import static dev.connreg.problem.ErrorCode.EXT_TYPE;
import static dev.connreg.problem.ErrorCode.EXT_VALUES;
import static dev.connreg.problem.ErrorCode.EXT_VERAUTO;
import static dev.connreg.problem.ErrorCode.EXT_VERSION;
import static dev.connreg.problem.ErrorCode.K_CLIENT;
import static dev.connreg.problem.ErrorCode.K_CN;
import static dev.connreg.problem.ErrorCode.K_HTTP;
import static dev.connreg.problem.ErrorCode.K_X509CA;
import static dev.connreg.problem.ErrorCode.K_X509EXP;
import static dev.connreg.problem.ErrorCode.K_X509SAN;
import static dev.connreg.problem.ErrorCode.MI_ENV;
import static dev.connreg.problem.ErrorCode.POD_OOM;
import static dev.connreg.problem.ErrorCode.POD_PSA;
import static dev.connreg.problem.ErrorCode.POD_PULL;
import static dev.connreg.problem.ErrorCode.POD_PVC;
import static dev.connreg.problem.ErrorCode.POD_SCHED;
import static dev.connreg.problem.ErrorCode.POD_TLS;

import java.util.List;

/** Errors of the extension's operation, of the cluster, and of clients, by what Helm, Kubernetes and Go say of them. */
final class ClusterErrorRules {

    private static final String ADDRESS = "[0-9a-fA-F.:]{2,45}";
    private static final String SERVICE =
            "(?:Service \"[^\"]{1,100}\" is invalid: )?(?:spec\\.clusterIPs?\\b.{0,200}?)?";

    private ClusterErrorRules() {}

    static List<ErrorRule> all() {
        return List.of(
                cause(
                                EXT_TYPE,
                                "Extension type '?[\\w.-]{1,120}'? is not (?:registered|supported)(?: in region '?[\\w ]{1,40}'?)?[^.\"]{0,80}",
                                "\\bExtensionTypeRegistrationGetFailed\\b")
                        .instead(ARM_API),
                cause(
                        EXT_VERSION,
                        "failed in download the Chart path not found",
                        "unable to download the Helm chart from the repo URL",
                        "failed to resolve the extension version from the given values",
                        "Failed to setup Helm client.{0,200}?:[\\w.+-]{1,60}: not found",
                        "\\bchart\\b[^.]{0,20}[^ ]{0,120} (?:version )?[^ ]{0,60} ?(?:was |is )?not found",
                        "(?<!api-)(?<!api )\\bversion '?\\d[\\w.+-]{0,60}'?(?: [\\w.'-]{1,120}){0,6}? (?:was |is )?not found"),
                cause(
                        EXT_VERAUTO,
                        "to pin to specific version, auto-upgrade-m[a-z-]{1,20} must be set to '\\w{1,10}'",
                        "\\bversion\\b[^.]{0,80}?autoUpgradeMinorVersion[^.]{0,80}",
                        "autoUpgradeMinorVersion[^.]{0,80}?\\bversion\\b[^.]{0,80}"),
                cause(EXT_NAMEINUSE, "can(?:'t|not) re-?use a name that is still in use"),
                cause(
                        EXT_NSTERM,
                        "unable to create new content in namespace (?<namespace>[\\w_-]{1,65}) because it(?:'s| is) being terminated",
                        "namespace \"?(?<namespace>[\\w-]{1,63})\"?[^.]{0,80}? is being terminated"),
                cause(
                        EXT_OWNER,
                        "(?:(?<kind>\\w{1,60}) \"(?<found>[^\"]{1,200})\" in namespace \"[^\"]{0,63}\" )?exists and cannot be imported into the current release(?:: invalid ownership metadata)?",
                        "invalid ownership metadata",
                        "resource already exists in your cluster"),
                cause(
                        EXT_CRDGONE,
                        "no matches for kind \"?(?:Certificate|Issuer|ClusterIssuer|CertificateRequest)\"?(?: in version \"?cert-manager\\.io/\\w{1,12}\"?)?"),
                cause(EXT_CMRULE)
                        .guessed(
                                "cert-manager\\.install\\b[^.]{0,60}?(?:requires|needs|with|and|but|while)[^.]{0,60}?cert-manager\\.enabled\\b",
                                "cert-manager\\.enabled\\b[^.]{0,60}?(?:false|disabled)[^.]{0,60}?cert-manager\\.install\\b")
                        .instead(EXT_RENDER),
                cause(
                                EXT_PENDHELM,
                                "another operation \\(install/upgrade/rollback\\) is in progress",
                                "operation (?:is )?already in progress for Helm")
                        .instead(ARM_CONFLICT),
                symptom(
                        EXT_ATOMIC,
                        "has been (?:uninstalled|rolled back) due to atomic being set(?:: [^\\]}\"]{1,200})?",
                        "timed out waiting for the (?:condition|resource to come to a ready/completed state)",
                        "timed out waiting for resource readiness",
                        "context deadline exceeded"),
                symptom(
                                EXT_HOOK,
                                "(?:failed (?:pre|post)-(?:install|upgrade|delete)|(?:pre|post)-(?:install|upgrade|delete) hooks failed)[^\\]}\"]{0,160}",
                                "\\bBackoffLimitExceeded\\b")
                        .instead(EXT_ATOMIC),
                symptom(
                        EXT_AGENT,
                        "unable to get (?:a )?response from the agent in time",
                        "unable to get the status from the local CRD",
                        "err \\{status not populated\\}"),
                symptom(
                        EXT_APISRV,
                        "unable to store the extension config update on the cluster'?s?'? api-?server",
                        "error while adding the CRD configuration"),
                cause(
                        EXT_RENDER,
                        "helm (?:chart|template) rendering failed[^\\]}\"]{0,160}",
                        "execution error at \\([^)]{1,160}\\): [^\\]}\"]{1,160}",
                        "nil pointer evaluating [^ ]{1,120}",
                        "cannot unmarshal [^\\]}]{1,120}",
                        "illegal base64 data"),
                cause(
                        EXT_VALUES,
                        SERVICE + "(?:the )?provided IP(?: \\((?<wanted>" + ADDRESS
                                + ")\\))? is not in the valid range\\."
                                + " The range of valid IPs is (?<found>[0-9a-fA-F.:]{2,45}/\\d{1,3})",
                        "spec\\.clusterIPs?\\b.{0,120}?The range of valid IPs is (?:CIDR )?(?<found>[0-9a-fA-F.:]{2,45}/\\d{1,3})",
                        SERVICE + "provided IP is already allocated",
                        SERVICE + "the provided network does not match the current range",
                        SERVICE + "(?:the )?provided IP(?: \\([^)]{1,45}\\))? is not in the valid range",
                        "spec\\.clusterIPs?\\b.{0,120}?must be a valid IP address",
                        "spec\\.clusterIPs?\\b.{0,120}?failed to allocate"),
                cause(EXT_48H)
                        .guessed(
                                "\\b48 ?h(?:ours?)?\\b[^.]{0,160}?(?:failed|offline|agents?|expire|discard|thrown away)[^.]{0,40}",
                                "(?:offline|pending|disconnected)[^.]{0,160}?\\b48 ?h(?:ours?)?\\b"),
                wrapper(
                                EXT_GENERIC,
                                "\\b(?:Extension(?:Operation|Creation)|Installation|Upgrade)Failed\\b(?:\\) [^.]{1,200})?",
                                "the extension operation failed with the following error",
                                "\\bHelm (?:installation|upgrade) failed\\b")
                        .guessed("\\bHelmInstallFailed\\b"),
                symptom(EXT_GONE, "provisioningState\"? ?[:=] ?\"?(?<state>Deleting)")
                        .within("KubernetesConfiguration/extensions|extensionType"),
                cause(ARC_PL, "this traffic is not authorized[^.\"]{0,160}"),
                cause(
                                POD_PVC,
                                "unbound immediate PersistentVolumeClaims",
                                "PersistentVolumeClaim is not bound: [\\w./-]{1,160}",
                                "no persistent volumes available for this claim and no storage class is set",
                                "storageclass(?:\\.storage\\.k8s\\.io)? \"(?<found>[^\"]{1,160})\" not found",
                                "connected-registry-pvc\"? {1,4}Pending",
                                "only dynamically provisioned pvc can be resized",
                                "field can not be less than (?:previous value|status\\.capacity)")
                        .instead(POD_SCHED),
                cause(
                        POD_SCHED,
                        "\\d{1,5}/\\d{1,5} nodes are available: [^.\"]{1,200}",
                        "\\bFailedScheduling\\b",
                        "didn't match (?:node selector|Pod's node affinity)",
                        "node pools in the cluster are \"?CriticalAddonsOnly"),
                symptom(
                                POD_PULL,
                                "\\b(?:ImagePullBackOff|ErrImagePull)\\b",
                                "failed to pull (?:and unpack )?image",
                                "Back-off pulling image",
                                "mcr\\.microsoft\\.com/[^ ]{0,300} [^.]{0,80}?(?:request canceled|i/o timeout|connection refused|no such host)")
                        .within("mcr\\.microsoft\\.com|connected-registry"),
                cause(POD_PSA, "violates PodSecurity \"?[\\w:.-]{1,60}\"?[^.\"]{0,200}"),
                cause(
                        POD_TLS,
                        "secrets? \"(?<found>[\\w.-]{1,253})\" not found",
                        "MountVolume\\.SetUp failed for volume \"[^\"]{0,80}(?:tls|cert|secret)[^\"]{0,80}\"",
                        "references non-existent secret key: (?:tls|ca)\\.\\w{3}",
                        "tls: (?:failed to find any PEM data in certificate input|private key does not match public key|failed to parse private key)"),
                cause(POD_OOM, "\\bOOMKilled\\b", "\\bEvicted\\b", "the node was low on resource: [\\w-]{1,40}"),
                cause(
                        K_HTTP,
                        "server gave HTTP response to HTTPS client",
                        "client sent an HTTP request to an HTTPS server"),
                cause(
                        K_X509CA,
                        "x509: certificate signed by unknown authority(?<!webhook.{0,350})",
                        "unable to get local issuer certificate",
                        "SSL certificate problem: self[- ]signed certificate"),
                cause(
                        K_X509SAN,
                        "cannot validate certificate for (?<wanted>" + ADDRESS
                                + ") because it doesn't contain any IP SANs",
                        "doesn't contain any IP SANs",
                        "certificate is valid for (?<found>[^\"]{1,200}?), not (?<wanted>[\\w.:*-]{1,253}[\\w*])"),
                cause(K_X509EXP, "certificate has expired(?: or is not yet valid)?"),
                cause(K_CN, "relies on legacy Common Name field"),
                cause(
                        K_CLIENT,
                        "unauthorized: authentication required",
                        "unable to retrieve some image pull secrets \\((?<found>[^)]{1,253})\\)",
                        "no basic auth credentials",
                        "failed to authorize: failed to fetch (?:oauth|anonymous) token.{0,200}?\\b401\\b"),
                cause(
                        MI_ENV,
                        "AZURE_FEDERATED_TOKEN_FILE\\b.{0,40}?(?:not set|missing|not found|no such file|undefined|empty|required)",
                        "(?:missing|not set|no such file|could not find|required).{0,60}?AZURE_FEDERATED_TOKEN_FILE\\b",
                        "no token file specified",
                        "the workload options are not fully configured"));
    }
}
