package dev.connreg.cli;

import dev.connreg.credential.Secret;
import dev.connreg.kubernetes.PullSecret;
import dev.connreg.problem.Failure;
import dev.connreg.resource.Names;
import dev.connreg.spec.DeploymentSpec;
import java.nio.file.Path;
import java.util.List;

/** How pods sign in to pull images. */
final class PullOptions implements OptionGroup {

    private static final String SECRET = "connected-registry-pull";

    private final Services services;

    private final OwnOption<String> clientToken = OwnOption.text(
            "NAME",
            "The client token that pods pull with; default: the one of the spec (connectedRegistry.clientTokens).",
            "--client-token");

    private final OwnOption<Path> passwordFile = OwnOption.file(
            "FILE",
            "Where its password is, in the first line, for the pull secret; - is standard input.",
            "--password-file");

    private final OwnOption<String> namespace = OwnOption.text(
            "NAME",
            "The namespace of the pods, their pull secret and the sample; default: default.",
            "--pod-namespace");

    PullOptions(Services services) {
        this.services = services;
    }

    @Override
    public List<OwnOption<?>> options() {
        return List.of(clientToken, passwordFile, namespace);
    }

    boolean hasPassword() {
        return passwordFile.given().isPresent();
    }

    boolean isPiped() {
        return passwordFile.given().filter(file -> file.toString().equals("-")).isPresent();
    }

    String secretName() {
        return SECRET;
    }

    /** Throws what a name is refused with that no namespace can have. */
    String namespace() {
        try {
            namespace.given().ifPresent(Names::namespace);
        } catch (IllegalArgumentException e) {
            throw namespace.misuse("--pod-namespace: " + e.getMessage());
        }
        return namespace.given().orElse("default");
    }

    PullSecret secret(DeploymentSpec spec, String server) {
        var file = passwordFile
                .given()
                .orElseThrow(() -> passwordFile.misuse(
                        "The pull secret needs the password of a client token: give --password-file"));
        var password = services.text(file).lines().findFirst().orElse("").strip();
        if (password.isEmpty()) {
            throw new Failure("There is no password in the first line of '%s'".formatted(file));
        }
        return new PullSecret(namespace(), SECRET, server, token(spec), Secret.of(password));
    }

    private String token(DeploymentSpec spec) {
        var known = spec.connectedRegistry().options().clientTokens();
        return clientToken.given().orElseGet(() -> {
            if (known.size() != 1) {
                throw clientToken.misuse("The spec has %s: name the one for pods with --client-token"
                        .formatted(
                                known.isEmpty()
                                        ? "no client tokens"
                                        : "several client tokens, " + String.join(", ", known)));
            }
            return known.getFirst();
        });
    }
}
