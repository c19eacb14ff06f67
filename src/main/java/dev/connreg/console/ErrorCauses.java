package dev.connreg.console;

import dev.connreg.problem.ErrorCode;

/** Why the errors of the catalogue happen, in a sentence each. */
final class ErrorCauses {

    private ErrorCauses() {}

    static String of(ErrorCode code) {
        return switch (code) {
            case ARM_AUTH -> "The sign-in has expired, or is for another tenant.";
            case ARM_RBAC -> "The signed-in identity has no role that allows this action on that scope.";
            case ARM_POLICY -> "An Azure Policy assignment denies this resource.";
            case ARM_LOCK -> "A resource lock forbids this change.";
            case ARM_RP -> "The subscription is not registered with the resource provider.";
            case ARM_API -> "This region or cloud does not offer that resource type, or not that API version.";
            case ARM_THROTTLE -> "Too many requests were sent in a short time.";
            case ARM_CONFLICT -> "An earlier operation on the resource has not ended, or something still uses it.";
            case ARM_NOTFOUND -> "A name, resource group or subscription is wrong, or the resource has been deleted.";
            case ARM_5XX -> "The service failed, which says nothing about what was asked for.";
            case REG_SKU -> "The registry is not Premium, which connected registries need.";
            case REG_DATA ->
                "The registry's dedicated data endpoint is off; connected registries synchronize through it.";
            case REG_NAME ->
                "The name of the connected registry is not 5 to 40 letters and digits that begin with a letter.";
            case REG_MODE -> "A connected registry cannot be ReadWrite below a parent that is ReadOnly.";
            case REG_LIMIT ->
                "A limit is reached: 50 connected registries a registry, 50 client tokens a connected registry, 500"
                        + " repository permissions a scope map, 20,000 tokens and 20,000 scope maps a registry.";
            case REG_TOKENUSE -> "A connected registry still signs in with this token.";
            case REG_LIST403 ->
                "Without its resource group, the registry was looked for in the whole subscription, which the signed-in"
                        + " identity may not read.";
            case EXT_TYPE ->
                "The extension type is misspelled, or is not offered in the cluster's region or for that kind of cluster.";
            case EXT_VERSION -> "The extension has no such version in its release train.";
            case EXT_VERAUTO -> "A version of the extension is set while automatic upgrades are on.";
            case EXT_NAMEINUSE -> "A Helm release of that name is left on the cluster.";
            case EXT_NSTERM -> "The namespace is still being deleted, since the extension was removed.";
            case EXT_OWNER ->
                "An object on the cluster belongs to another Helm release; mostly cert-manager is installed already.";
            case EXT_CRDGONE -> "The cluster has no cert-manager, and the extension was told not to install it.";
            case EXT_CMRULE ->
                "cert-manager.install is true while cert-manager.enabled is false, which the chart refuses.";
            case EXT_PENDHELM -> "Another Helm operation on the release has not ended, or was interrupted.";
            case EXT_ATOMIC ->
                "Something that the extension runs did not become ready in time, so Helm undid the installation.";
            case EXT_HOOK -> "A job of the chart failed before or after the installation.";
            case EXT_AGENT -> "The Arc agents of the cluster are offline, slow, or short of memory.";
            case EXT_APISRV ->
                "The Arc agents could not write to the cluster's API server: it is down, or the namespace is being deleted.";
            case EXT_RENDER -> "A setting of the extension is missing or has the wrong form.";
            case EXT_VALUES -> "service.clusterIP is not a free address of the cluster's service range.";
            case EXT_48H ->
                "The cluster was offline for more than 48 hours, so Azure has discarded the settings that waited for it.";
            case EXT_GENERIC -> "The extension operation failed; this message does not say why.";
            case EXT_GONE -> "The extension is deleted from the cluster only while the cluster's agents are online.";
            case ARC_OFFLINE -> "The cluster's Arc agents have not reported for 15 minutes or more, or never.";
            case ARC_EXPIRED -> "The identity certificate of the connected cluster, valid for 90 days, has expired.";
            case ARC_PL -> "The cluster is in a private link scope, and its agents reach Azure by another way.";
            case POD_PVC -> "The volume claim is not bound: no such storage class, or too little storage.";
            case POD_SCHED -> "No node can take the pod: it needs linux/amd64, room, and no taint.";
            case POD_PULL -> "The nodes cannot pull the extension's own images from mcr.microsoft.com.";
            case POD_PSA -> "Pod Security forbids the privileged daemonset that distributes trust to the nodes.";
            case POD_TLS -> "The TLS Secret is missing from namespace connected-registry, or holds no matching pair.";
            case POD_OOM -> "The node has too little memory or disk for the pod.";
            case CR_ACTIVE -> "Another instance, or an earlier one, holds the connected registry.";
            case CR_PASSWORD -> "The sync token's password was replaced, wiped, or has expired.";
            case CR_TOKENOFF -> "The sync token is disabled.";
            case CR_SCOPE ->
                "A scope map lacks a permission: that of the sync token, of a connected registry above, or of the client's token.";
            case CR_DNS -> "The cluster does not reach the registry: DNS, proxy, firewall or private link.";
            case CR_DISK -> "The volume of the connected registry is full, or cannot be written.";
            case CR_OFFLINE -> "The connected registry has stopped reporting: its pod or its connection is down.";
            case CR_UNHEALTHY -> "The connected registry reports that something is wrong with it.";
            case CR_SYNC -> "The last synchronization failed.";
            case CR_MODE -> "The connected registry is ReadOnly, so nothing can be pushed to it.";
            case CR_NOREPO -> "The repository or tag is not synchronized, or not yet.";
            case K_HTTP -> "The connected registry serves plain HTTP, and its client expects HTTPS, or the reverse.";
            case K_X509CA -> "The node does not trust the authority that signed the connected registry's certificate.";
            case K_X509SAN -> "The certificate does not cover the address that clients use.";
            case K_X509EXP -> "The certificate has expired, is not valid yet, or a clock is wrong.";
            case K_CN -> "The certificate has no subject alternative names, which clients need.";
            case K_CLIENT ->
                "The client's token is not one of the connected registry's client tokens, or its pull secret is wrong or"
                        + " in another namespace.";
            case MI_AADSTS -> "The federated credential of the managed identity has another issuer or subject.";
            case MI_403 -> "The managed identity does not have its role on the registry, or not yet.";
            case MI_ENV -> "The cluster has no workload identity webhook, so the pod gets no federated token.";
            case MI_FEATURE ->
                "Managed identities of connected registries are a preview that this subscription has not registered.";
        };
    }
}
