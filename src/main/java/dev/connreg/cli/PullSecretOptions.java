package dev.connreg.cli;

import dev.connreg.credential.Secret;
import dev.connreg.kubernetes.PullSecret;
import dev.connreg.resource.Addresses;
import dev.connreg.resource.Names;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A Secret with which pods pull. */
final class PullSecretOptions implements OptionGroup {

    private final OwnOption<String> namespace = OwnOption.text(
            "NAMESPACE", "The namespace of the pods, and so of their pull secret; default: default.", "--namespace");

    private final OwnOption<String> secretName =
            OwnOption.text("NAME", "What the pull secret is called; default: TOKEN-pull.", "--secret-name");

    private final OwnOption<String> server = OwnOption.text(
            "HOST[:PORT]",
            "The address in the names of the images that pods pull; default: that of the service.",
            "--server");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(namespace, secretName, server);
    }

    /** One that is given, if there is any. */
    Optional<OwnOption<String>> given() {
        return Stream.of(namespace, secretName, server)
                .filter(option -> option.given().isPresent())
                .findFirst();
    }

    /** Refuses names that nothing on a cluster can have. */
    void check(String token) {
        check(namespace, namespace(), Names::namespace);
        check(secretName, name(token), Names::kubernetesObject);
        checkServer();
    }

    /** Refuses what no name of an image begins with. */
    void checkServer() {
        server().ifPresent(address -> check(server, address, Addresses::server));
    }

    private static void check(OwnOption<String> option, String value, Consumer<String> rule) {
        try {
            rule.accept(value);
        } catch (IllegalArgumentException e) {
            throw option.misuse("%s: %s".formatted(option.name(), e.getMessage()));
        }
    }

    String namespace() {
        return namespace.given().orElse("default");
    }

    /** What it is called. */
    String name(String token) {
        return secretName.given().orElseGet(() -> PullSecret.usualName(token));
    }

    /** Where pods reach the connected registry, if that is said. */
    Optional<String> server() {
        return server.given();
    }

    PullSecret secret(String token, String address, Secret password) {
        return new PullSecret(namespace(), name(token), address, token, password);
    }
}
