package dev.connreg.template.layout;

import dev.connreg.graph.SecretSource;
import dev.connreg.problem.ShellWord;
import java.util.Optional;

/** Commands that print a secret from where the spec says that it is. */
public final class SecretCommands {

    private SecretCommands() {}

    /**
     * Only what the cluster needs of a file, as a deployment sends it: a key that lies beside a certificate would reach every
     * node. The command base64 takes other options on macOS.
     */
    public static Optional<String> print(SecretSource source) {
        return switch (source) {
            case SecretSource.InVault(var _, var _, var origin) -> origin.flatMap(SecretCommands::print);
            case SecretSource.Certificates(var path) -> Optional.of(certificates(path) + " | openssl base64 -A");
            case SecretSource.LastCertificate(var path) ->
                Optional.of(
                        certificates(path)
                                + " | awk '/-BEGIN/ { pem = \"\" } { pem = pem $0 \"\\n\" } END { printf \"%s\", pem }' | openssl base64 -A");
            case SecretSource.PrivateKey(var path) ->
                Optional.of("openssl pkey -in %s | openssl base64 -A".formatted(ShellWord.ofFile(path)));
            case SecretSource.TextFile(var path) -> Optional.of("cat " + ShellWord.ofFile(path));
            case SecretSource.EnvironmentVariable(var name) -> Optional.of("printf %%s \"$%s\"".formatted(name));
        };
    }

    /** The file that a secret is read from, where it is in one. */
    public static Optional<String> file(SecretSource source) {
        return switch (source) {
            case SecretSource.InVault(var _, var _, var origin) -> origin.flatMap(SecretCommands::file);
            case SecretSource.Certificates(var path) -> Optional.of(path);
            case SecretSource.LastCertificate(var path) -> Optional.of(path);
            case SecretSource.PrivateKey(var path) -> Optional.of(path);
            case SecretSource.TextFile(var path) -> Optional.of(path);
            case SecretSource.EnvironmentVariable _ -> Optional.empty();
        };
    }

    private static String certificates(String path) {
        return "sed -n '/-BEGIN CERT/,/-END CERT/p' " + ShellWord.ofFile(path);
    }
}
