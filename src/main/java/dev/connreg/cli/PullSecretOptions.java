package dev.connreg.cli;

import dev.connreg.credential.Secret;
import dev.connreg.kubernetes.PullSecret;
import dev.connreg.problem.Failure;
import dev.connreg.resource.Addresses;
import dev.connreg.resource.Names;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A Secret with which pods pull, as a manifest for kubectl: in a file, or on standard output. */
final class PullSecretOptions implements OptionGroup {

    private final OwnOption<Path> file = OwnOption.file(
            "FILE",
            "Write the password as a pull secret for kubectl apply, to a file that only you can read; - is standard output.",
            "--pull-secret");

    private final OwnOption<String> namespace =
            OwnOption.text("NAMESPACE", "With --pull-secret: that of the pods; default: default.", "--namespace");

    private final OwnOption<String> secretName =
            OwnOption.text("NAME", "With --pull-secret: what it is called; default: NAME-pull.", "--secret-name");

    private final OwnOption<String> server = OwnOption.text(
            "HOST[:PORT]",
            "With --pull-secret: the address in the names of the images; default: that of the service.",
            "--server");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(file, namespace, secretName, server);
    }

    /** Refuses what cannot be used, before anything is asked of Azure. */
    void check(String token) {
        file.refuseDirectory();
        if (file.given().isEmpty()) {
            Stream.of(namespace, secretName, server)
                    .filter(option -> option.given().isPresent())
                    .findFirst()
                    .ifPresent(option -> {
                        throw option.misuse(
                                "%s is about a pull secret: give --pull-secret as well".formatted(option.name()));
                    });
            return;
        }
        check(namespace, namespace(), Names::namespace);
        check(secretName, secretName(token), Names::kubernetesObject);
    }

    private static void check(OwnOption<String> option, String value, Consumer<String> rule) {
        try {
            rule.accept(value);
        } catch (IllegalArgumentException e) {
            throw option.misuse("%s: %s".formatted(option.name(), e.getMessage()));
        }
    }

    boolean isStandardOutput() {
        return file.given().filter(path -> path.toString().equals("-")).isPresent();
    }

    /** Unless it is standard output. */
    Optional<Path> file() {
        return file.given().filter(path -> !path.toString().equals("-"));
    }

    boolean isGiven() {
        return file.given().isPresent();
    }

    /** Where the pods reach the connected registry; throws a Failure if nothing tells. */
    String server(Optional<String> known) {
        return server.given()
                .or(() -> known.map(Addresses::inUrl))
                .orElseThrow(
                        () -> new Failure(
                                "Nothing tells where pods reach the connected registry, as it has not reported its address yet: give --server"));
    }

    /** The manifest. */
    Secret text(String token, String address, Secret password) {
        return new PullSecret(namespace(), secretName(token), address, token, password)
                .manifest()
                .text();
    }

    private String namespace() {
        return namespace.given().orElse("default");
    }

    private String secretName(String token) {
        return secretName.given().orElseGet(() -> PullSecret.usualName(token));
    }
}
