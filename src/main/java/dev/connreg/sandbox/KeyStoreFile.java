package dev.connreg.sandbox;

import dev.connreg.credential.certificate.IssuedCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.UUID;

/** A key store for the short time that the server needs to read it, which it can only from a file. */
final class KeyStoreFile implements AutoCloseable {

    static final String TYPE = "PKCS12";

    private final Path path;
    private final String password = UUID.randomUUID().toString();

    KeyStoreFile(IssuedCertificate certificate) {
        try {
            // Temporary files can be read by their owner alone.
            path = Files.createTempFile("connreg-sandbox", ".p12");
            var store = KeyStore.getInstance(TYPE);
            store.load(null, null);
            store.setKeyEntry(
                    "sandbox", certificate.key(), password.toCharArray(), new Certificate[] {certificate.certificate()
                    });
            try (var out = Files.newOutputStream(path)) {
                store.store(out, password.toCharArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox cannot write its key store", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot make a key store", e);
        }
    }

    Path path() {
        return path;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox cannot remove its key store " + path, e);
        }
    }
}
