package dev.connreg.credential.certificate;

import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a file holds, as plain PEM: its certificates in their order, then its key in PKCS #8, as far as there are any.
 *
 * @param certificates how many
 * @param text all of it, which is secret where there is a key
 */
public record ConvertedCertificate(int certificates, boolean hasKey, Secret text) {

    /**
     * Reads a file in any form.
     *
     * @throws Failure if it cannot be read, or holds neither, or what is damaged or encrypted
     */
    public static ConvertedCertificate of(Path path) {
        var file = PemFile.read(path);
        var certificates = CertificateReader.certificates(file.content().blocks(), "file '%s'".formatted(path));
        var key = certificates.isEmpty() || hasKey(file)
                ? Optional.of(PrivateKeyReader.read(path, file))
                : Optional.<PrivateKey>empty();
        var text = certificates.stream().map(Pem::of).collect(Collectors.joining())
                + key.map(it -> Pem.encode("PRIVATE KEY", it.getEncoded())).orElse("");
        return new ConvertedCertificate(certificates.size(), key.isPresent(), Secret.of(text));
    }

    private static boolean hasKey(PemFile file) {
        return file.content().blocks().stream()
                .anyMatch(block -> block.getType().endsWith("PRIVATE KEY"));
    }
}
