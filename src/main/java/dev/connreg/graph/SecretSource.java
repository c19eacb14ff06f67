package dev.connreg.graph;

/** Where the value of a secure parameter is, for those who fill it by hand. */
public sealed interface SecretSource {

    /** The value is the file in base64, in one line. */
    record FileInBase64(String path) implements SecretSource {}

    record TextFile(String path) implements SecretSource {}

    record EnvironmentVariable(String name) implements SecretSource {}
}
