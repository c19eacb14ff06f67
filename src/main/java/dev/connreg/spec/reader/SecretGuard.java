package dev.connreg.spec.reader;

import java.util.Locale;

/** Recognizes secrets by their form: specs are kept in version control and printed, so none may hold one. */
final class SecretGuard {

    static final String MESSAGE =
            "holds a secret, which no spec may: keep it in a file, an environment variable or standard input, and name that (connectionString.file, tls.key)";

    // Base64 of "-----BEGIN", as protected settings hold PEM.
    private static final String ENCODED_PEM = "LS0tLS1CRUdJTi";

    private SecretGuard() {}

    static boolean isSecret(String text) {
        return text.toLowerCase(Locale.ROOT).contains("synctokenpassword=")
                || text.contains("PRIVATE KEY-----")
                || text.contains(ENCODED_PEM);
    }
}
