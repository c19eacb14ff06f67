package dev.connreg.console;

import java.util.List;
import java.util.regex.Pattern;

/** What helps where kubectl got no answer of a cluster, or was refused; by its words, as nothing else tells why. */
final class ClusterAdvice {

    private record Case(Pattern state, String advice) {}

    private static final List<Case> CASES = List.of(
            on(
                    "\\b(?:context|cluster) \"[^\"]*\" does not exist",
                    "To list the contexts, run: kubectl config get-contexts"),
            on(
                    "^stat .*no such file|error loading config file|invalid configuration",
                    "Check the file that --kubeconfig or KUBECONFIG names."),
            on(
                    "server localhost:8080 was refused",
                    "kubectl knows no cluster: name a kubeconfig with --kubeconfig FILE"),
            on(
                    "executable \\S+ not found",
                    "Install the program with which the kubeconfig signs in, and run the command again."),
            on(
                    "getting credentials|Unauthorized|must be logged in|Please enter Username|AADSTS|expired.*token|no answer in",
                    "Sign in to the cluster again. To see whether that works, run: kubectl get --raw /version"),
            on("x509|tls: ", "Check server and certificate-authority-data of the cluster in the kubeconfig."),
            on(
                    "no such host|connection refused|was refused|timeout|Timeout|unreachable|deadline exceeded|no route to host|reset by peer|EOF",
                    "Check the way to its API server (network, VPN). Through Azure Arc it is reached while this runs: "
                            + "az connectedk8s proxy --name {$cluster} --resource-group {$cluster_group}"),
            on("forbidden", "To see what the signed-in user may do there, run: kubectl auth can-i --list"));

    private ClusterAdvice() {}

    private static Case on(String state, String advice) {
        return new Case(Pattern.compile(state), advice);
    }

    /** A sentence with names of facts for their values, which begins with a space; empty if nothing better than the words is known. */
    static String of(String state) {
        return CASES.stream()
                .filter(one -> one.state().matcher(state).find())
                .findFirst()
                .map(one -> " " + one.advice())
                .orElse("");
    }
}
