package dev.connreg.credential.certificate;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.util.io.pem.PemObject;

final class CertificateReader {

    private CertificateReader() {}

    /**
     * All certificates of a file, in its order; keys beside them are passed over.
     *
     * @throws Failure if it cannot be read, or there is none
     */
    static List<X509Certificate> read(Path path) {
        var blocks = PemFile.read(path).blocks();
        var certificates = blocks.stream()
                .filter(block -> block.getType().equals("CERTIFICATE"))
                .map(block -> parse(block, path))
                .toList();
        if (certificates.isEmpty()) {
            throw blocks.stream().anyMatch(block -> block.getType().endsWith("PRIVATE KEY"))
                    ? new Failure("file '%s' holds no certificate: is it the key?".formatted(path))
                    : new Failure(List.of(
                            CodedFinding.error(FindingCode.NO_CERTIFICATE).with(Fact.FILE, path.toString())));
        }
        return certificates;
    }

    private static X509Certificate parse(PemObject block, Path path) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.getContent()));
        } catch (CertificateException _) {
            throw new Failure("file '%s' holds a CERTIFICATE block that is no certificate".formatted(path));
        }
    }
}
