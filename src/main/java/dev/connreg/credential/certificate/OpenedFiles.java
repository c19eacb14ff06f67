package dev.connreg.credential.certificate;

import dev.connreg.problem.Failure;
import dev.connreg.problem.Findings;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Function;

/** Reads files in any form, containers and encrypted ones included, and collects what is wrong with them. */
final class OpenedFiles {

    private final Passphrases passphrases;
    private final Findings findings;

    OpenedFiles(Passphrases passphrases, Findings findings) {
        this.passphrases = passphrases;
        this.findings = findings;
    }

    /** Empty if it cannot be read. */
    List<X509Certificate> certificates(Path path) {
        return read(path, it -> CertificateReader.readForClients(it, opener(it)::open));
    }

    /** Empty if it cannot be read. */
    List<PrivateKey> keys(Path path) {
        return read(path, it -> PrivateKeyReader.readAll(it, opener(it)::open));
    }

    private OpenedBlocks opener(Path path) {
        return new OpenedBlocks(path, () -> passphrases.of(path));
    }

    private <T> List<T> read(Path path, Function<Path, List<T>> reader) {
        try {
            return reader.apply(path);
        } catch (Failure e) {
            e.findings().forEach(findings::add);
            return List.of();
        }
    }
}
