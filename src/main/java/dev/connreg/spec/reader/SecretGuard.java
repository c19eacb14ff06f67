package dev.connreg.spec.reader;

import java.util.Locale;

/** Knows secrets by their looks. Specs are kept in version control and printed in messages: none may hold one. */
final class SecretGuard {

    static final String MESSAGE =
            "holds a secret, which no spec may: keep it in a file, an environment variable or standard input, and name that (connectionString.file, tls.key)";

    // base64 of "-----BEGIN", as protected settings hold PEM.
    private static final String ENCODED_PEM = "LS0tLS1CRUdJTi";

    private SecretGuard() {}

    static boolean isSecret(String text) {
        return text.toLowerCase(Locale.ROOT).contains("synctokenpassword=")
                || text.contains("PRIVATE KEY-----")
                || text.contains(ENCODED_PEM);
    }
}
