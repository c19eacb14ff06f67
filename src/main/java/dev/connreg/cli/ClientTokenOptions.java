package dev.connreg.cli;

import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import dev.connreg.resource.Names;
import dev.connreg.spec.DeploymentSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The client token with which pods sign in, and where its password is. */
final class ClientTokenOptions implements OptionGroup {

    private final Services services;

    private final OwnOption<String> clientToken = OwnOption.text(
            "NAME",
            "The client token that pods pull with; default: the one of the spec (connectedRegistry.clientTokens).",
            "--client-token");

    private final OwnOption<Path> passwordFile = OwnOption.file(
            "FILE",
            "Where its password is, in the first line, for the pull secret; - is standard input.",
            "--password-file");

    ClientTokenOptions(Services services) {
        this.services = services;
    }

    @Override
    public List<OwnOption<?>> options() {
        return List.of(clientToken, passwordFile);
    }

    boolean hasPassword() {
        return passwordFile.given().isPresent();
    }

    boolean isPiped() {
        return passwordFile.given().filter(file -> file.toString().equals("-")).isPresent();
    }

    Secret password() {
        var file = passwordFile
                .given()
                .orElseThrow(() -> passwordFile.misuse(
                        "The pull secret needs the password of a client token: give --password-file"));
        var password = services.text(file).lines().findFirst().orElse("").strip();
        if (password.isEmpty()) {
            throw new Failure("There is no password in the first line of '%s'".formatted(file));
        }
        return Secret.of(password);
    }

    /** Empty if nothing tells which. */
    Optional<String> known(DeploymentSpec spec) {
        var tokens = spec.connectedRegistry().options().clientTokens();
        return clientToken.given().or(() -> tokens.stream().findFirst().filter(_ -> tokens.size() == 1));
    }

    /** Throws what is said where nothing tells which, or to what is no name. */
    String name(DeploymentSpec spec) {
        var name = known(spec).orElseThrow(() -> unknown(spec));
        try {
            Names.token(name);
        } catch (IllegalArgumentException e) {
            throw clientToken.misuse("--client-token: " + e.getMessage());
        }
        return name;
    }

    private RuntimeException unknown(DeploymentSpec spec) {
        var tokens = spec.connectedRegistry().options().clientTokens();
        return clientToken.misuse("The spec has %s: name the one for pods with --client-token"
                .formatted(
                        tokens.isEmpty() ? "no client tokens" : "several client tokens, " + String.join(", ", tokens)));
    }
}
