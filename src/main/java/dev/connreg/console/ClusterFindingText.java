package dev.connreg.console;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Severity;

/** The words for what is found, or not looked at, on the cluster itself. */
final class ClusterFindingText {

    private ClusterFindingText() {}

    /** With the names of facts for their values, as {@link FindingText} fills them in. */
    static String words(CodedFinding found) {
        return switch (found.code()) {
            case KUBECTL_MISSING ->
                "There is no kubectl on the PATH." + unchecked(found)
                        + " To install it, see: https://kubernetes.io/docs/tasks/tools/";
            case CLUSTER_IS_ANOTHER ->
                "The context of kubectl is another Arc cluster: '{found}' in resource group '{resource_group}' of subscription "
                        + "'{subscription}', not {scope}."
                        + unchecked(found)
                        + " To name the right one: --context NAME";
            case CLUSTER_UNPROVEN ->
                "Nothing shows that the context of kubectl is cluster '{cluster}' ({state})."
                        + unchecked(found)
                        + " If it is, name it: --context NAME";
            case CLUSTER_UNANSWERED ->
                "Cluster '{cluster}' gave kubectl no answer: " + state(found) + unchecked(found) + advice(found);
            case OBJECTS_UNREADABLE ->
                (found.severity() == Severity.WARNING ? "Not checked on the cluster: " : "")
                        + (found.facts().containsKey(Fact.NAMESPACE) ? "{kind} in namespace '{namespace}'" : "{kind}")
                        + ": "
                        + state(found)
                        + advice(found);
            case POD_NOT_READY ->
                "The pod '{name}' is not ready: {state}\nTo see more, run: kubectl describe pod {$name} -n {$namespace}";
            case NAMESPACE_MISSING ->
                "The cluster has no namespace '{namespace}', so nothing of the extension '{extension}' runs there. "
                        + "To send it again, run: connreg deploy {$spec} --resend-protected-settings";
            case NAMESPACE_TERMINATING ->
                "The namespace '{namespace}' of cluster '{cluster}' is still being deleted, so nothing can be created in it.";
            case ADDRESS_TAKEN ->
                "The service address {wanted} is taken: the service '{name}' in namespace '{namespace}' of cluster '{cluster}' has it.";
            case ADDRESS_OF_EXTENSION ->
                "The service address {wanted} is taken: the extension '{extension}' of cluster '{cluster}' has it.";
            case ADDRESS_REFUSED -> "The cluster '{cluster}' refuses the service address {wanted}: {service_message}.";
            case STORAGE_CLASS_MISSING ->
                "The cluster '{cluster}' has no storage class '{wanted}' (pvc.storageClassName). There are: {found}.";
            case NO_DEFAULT_STORAGE_CLASS ->
                "The cluster '{cluster}' has no default storage class, and the spec names none (pvc.storageClassName). There are: {found}.";
            case CERT_MANAGER_EXISTS ->
                "The cluster '{cluster}' has a cert-manager already (Helm release: {found}), and the bundled one cannot be installed beside it.";
            case CERT_MANAGER_MISSING ->
                "The cluster '{cluster}' has no cert-manager, and tls.mode is existingCertManager.";
            case SECRET_MISSING ->
                "The cluster '{cluster}' has no Secret '{name}' in namespace '{namespace}'. " + created(found);
            case SECRET_OF_ANOTHER_TYPE ->
                "The Secret '{name}' in namespace '{namespace}' is of type {found}, not {wanted}, and no type can be changed. "
                        + "To delete it, run: kubectl delete secret {$name} -n {$namespace}\nThen create it anew; "
                        + applied(found);
            case SECRET_LACKS_KEYS ->
                "The Secret '{name}' in namespace '{namespace}' lacks {wanted}; " + applied(found);
            case SECRET_WITHOUT_CERTIFICATE ->
                "The tls.crt of Secret '{name}' in namespace '{namespace}' holds no certificate in PEM; "
                        + applied(found);
            case SECRET_WITHOUT_ADDRESS ->
                "The certificate in Secret '{name}' of namespace '{namespace}' is not valid for the service address {wanted}, "
                        + "only for: {found}; "
                        + applied(found);
            case SECRET_EXPIRED ->
                "The certificate in Secret '{name}' of namespace '{namespace}' expired on {time}; " + applied(found);
            case SECRET_UNFIT -> "The Secret '{name}' in namespace '{namespace}': {state}; " + applied(found);
            case SECRET_HOLDS_ANOTHER ->
                "The Secret '{name}' in namespace '{namespace}' holds another certificate than '{file}'. "
                        + "To replace it, run: "
                        + deploy("--apply", found);
            case SECRET_NOT_APPLIED ->
                "The Secret '{name}' in namespace '{namespace}' cannot be applied: " + state(found) + advice(found);
            case SECRET_CHANGES ->
                "Azure does not see it: pods that mount it see it in a minute or so, and whether the registry then takes it up is not "
                        + "documented; to restart it, run: kubectl rollout restart deployment -n {$namespace}";
            case CLUSTER_NOT_CHECKED ->
                "service address, storage class, cert-manager and Secret are not checked on the cluster; --context NAME checks them through kubectl";
            default -> "";
        };
    }

    /** Files that kubectl must not take as they are, connreg makes PEM of. */
    private static String created(CodedFinding found) {
        if (found.facts().containsKey(Fact.FILE) && !found.facts().containsKey(Fact.KEY_FILE)) {
            return applied(found).replaceFirst("^t", "T");
        }
        return "To create it of three files, run: kubectl create secret generic {$name} -n {$namespace} --type=kubernetes.io/tls "
                + (found.facts().containsKey(Fact.FILE)
                        ? "--from-file=tls.crt={$file} --from-file=tls.key={$key_file} --from-file=ca.crt={$authority_file}"
                        : "--from-file=tls.crt --from-file=tls.key --from-file=ca.crt")
                + "\nOr "
                + applied(found);
    }

    /** Only where the spec names files is there something to apply. */
    private static String applied(CodedFinding found) {
        var isNamed = found.facts().containsKey(Fact.FILE) || found.facts().containsKey(Fact.APPLY);
        return isNamed
                ? "to make it of the certificate and key that were given, run: " + deploy("--apply", found)
                : "to make it of a certificate and a key in files, run: "
                        + deploy("--certificate mycert.crt --key mycert.key --apply", found);
    }

    /** It applies to a cluster that somebody named. */
    private static String deploy(String options, CodedFinding found) {
        var isNamed = found.facts().containsKey(Fact.CONTEXT) || found.facts().containsKey(Fact.KUBECONFIG);
        return "connreg deploy {$spec} " + options + (isNamed ? "" : " --context NAME");
    }

    /** In the words of others, as a sentence. */
    private static String state(CodedFinding found) {
        return found.fact(Fact.STATE).matches("(?s).*[.?!]") ? "{state}" : "{state}.";
    }

    private static String advice(CodedFinding found) {
        return ClusterAdvice.of(found.fact(Fact.STATE));
    }

    /** What a plan goes without. */
    private static String unchecked(CodedFinding found) {
        return found.severity() == Severity.WARNING
                ? " So service address, storage class, cert-manager and Secret were not checked on the cluster."
                : "";
    }
}
