package dev.connreg.graph;

import java.util.Optional;

/** Where the value of a secure parameter is, for those who fill it by hand. */
public sealed interface SecretSource {

    /** The value is the certificates in a file of PEM, in base64, in one line; there may be a key beside them. */
    record Certificates(String path) implements SecretSource {}

    /** The same of the last certificate alone: that by which a chain ends. */
    record LastCertificate(String path) implements SecretSource {}

    /** The value is the private key in a file of PEM, in base64, in one line; there may be certificates beside it. */
    record PrivateKey(String path) implements SecretSource {}

    record TextFile(String path) implements SecretSource {}

    /** The vault hands it over when a template is deployed; where it was before it was put there, if that is known. */
    record InVault(ResourceId vault, String name, Optional<SecretSource> origin) implements SecretSource {}

    record EnvironmentVariable(String name) implements SecretSource {}
}
