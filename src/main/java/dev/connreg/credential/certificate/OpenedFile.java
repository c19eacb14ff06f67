package dev.connreg.credential.certificate;

import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.util.io.pem.PemObject;

/**
 * What a file holds, with what is in containers and encrypted. A class and not a record, as a record would print the keys.
 */
final class OpenedFile {

    private final List<X509Certificate> certificates;
    private final List<PrivateKey> keys;
    private final List<PemObject> blocks;

    private OpenedFile(List<X509Certificate> certificates, List<PrivateKey> keys, List<PemObject> blocks) {
        this.certificates = List.copyOf(certificates);
        this.keys = List.copyOf(keys);
        this.blocks = List.copyOf(blocks);
    }

    /**
     * Reads a file in any form.
     *
     * @param passphrase asked for where something is encrypted
     * @throws Failure if it cannot be read, or holds neither, what is damaged, or what the passphrase does not open
     */
    static OpenedFile read(Path path, Supplier<Secret> passphrase) {
        var file = PemFile.read(path);
        var content = file.content();
        var blocks = new OpenedBlocks(path, passphrase).open(content.blocks());
        var opened = new OpenedFile(
                CertificateReader.certificates(blocks, "file '%s'".formatted(path)),
                PrivateKeyReader.in(blocks, path, content.form()),
                blocks);
        if (opened.certificates.isEmpty() && opened.keys.isEmpty()) {
            throw new OtherContent(path, file, content).insteadOfEither();
        }
        return opened;
    }

    /** In the order of the file. */
    List<X509Certificate> certificates() {
        return certificates;
    }

    /** In the order of the file. */
    List<PrivateKey> keys() {
        return keys;
    }

    /** All of it, in PEM. */
    List<PemObject> blocks() {
        return blocks;
    }
}
