package dev.connreg.credential.certificate;

import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bouncycastle.util.io.pem.PemObject;

/**
 * What a file holds, as plain PEM: its certificates in the order in which a server sends them, then its keys in PKCS #8, as far as there are any.
 *
 * @param certificates how many
 * @param keys how many
 * @param leftOut the labels of what is neither, such as {@code DH PARAMETERS}
 * @param text all of it, which is secret where there is a key
 */
public record ConvertedCertificate(int certificates, int keys, List<String> leftOut, Secret text) {

    public ConvertedCertificate {
        leftOut = List.copyOf(leftOut);
    }

    private static List<String> others(List<PemObject> blocks) {
        return blocks.stream()
                .map(PemObject::getType)
                .filter(label -> !label.endsWith("PRIVATE KEY") && !CertificateReader.isCertificate(label))
                .distinct()
                .toList();
    }

    /** Whether the text is secret. */
    public boolean hasKey() {
        return keys > 0;
    }

    /**
     * Reads a file in any form, with what is in containers and encrypted.
     *
     * @param passphrase asked for where something is encrypted
     * @throws Failure if it cannot be read, or holds neither, what is damaged, or what the passphrase does not open
     */
    public static ConvertedCertificate of(Path path, Supplier<Secret> passphrase) {
        var opened = OpenedFile.read(path, passphrase);
        var certificates = ChainOrder.asSent(opened.certificates());
        var keys = opened.keys();
        var text = certificates.stream().map(Pem::of).collect(Collectors.joining())
                + keys.stream()
                        .map(key -> Pem.encode("PRIVATE KEY", key.getEncoded()))
                        .collect(Collectors.joining());
        return new ConvertedCertificate(certificates.size(), keys.size(), others(opened.blocks()), Secret.of(text));
    }
}
