package dev.connreg.cli;

import dev.connreg.credential.Secret;
import dev.connreg.kubernetes.PullSecret;
import dev.connreg.problem.Failure;
import dev.connreg.resource.Names;
import dev.connreg.spec.DeploymentSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How pods sign in to pull images. */
final class PullOptions implements OptionGroup {

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
            "NAME", "The namespace of the pods, their pull secret and the sample; default: default.", "--namespace");

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

    /** That of a token which is known; else a name that is to be replaced. */
    String secretName(DeploymentSpec spec) {
        return PullSecret.usualName(known(spec).orElse("client-token"));
    }

    /** Throws what a name is refused with that no namespace can have. */
    String namespace() {
        try {
            namespace.given().ifPresent(Names::namespace);
        } catch (IllegalArgumentException e) {
            throw namespace.misuse("--namespace: " + e.getMessage());
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
        var token = token(spec);
        try {
            Names.token(token);
        } catch (IllegalArgumentException e) {
            throw clientToken.misuse("--client-token: " + e.getMessage());
        }
        return new PullSecret(namespace(), PullSecret.usualName(token), server, token, Secret.of(password));
    }

    private Optional<String> known(DeploymentSpec spec) {
        var tokens = spec.connectedRegistry().options().clientTokens();
        return clientToken.given().or(() -> tokens.stream().findFirst().filter(_ -> tokens.size() == 1));
    }

    private String token(DeploymentSpec spec) {
        var tokens = spec.connectedRegistry().options().clientTokens();
        return known(spec)
                .orElseThrow(() -> clientToken.misuse("The spec has %s: name the one for pods with --client-token"
                        .formatted(
                                tokens.isEmpty()
                                        ? "no client tokens"
                                        : "several client tokens, " + String.join(", ", tokens))));
    }
}
