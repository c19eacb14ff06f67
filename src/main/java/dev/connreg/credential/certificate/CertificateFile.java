package dev.connreg.credential.certificate;

import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file with a server's certificate: the dates of that, or why they are not known. The key is not looked at. */
public record CertificateFile(Path path, Optional<CertificateDates> dates, List<Finding> problems) {

    public CertificateFile {
        problems = List.copyOf(problems);
    }

    /** The server's own certificate is the first of its chain, wherever it stands in the file. */
    public static CertificateFile read(Path path) {
        try {
            var own = ChainOrder.asSent(CertificateReader.readForClients(path)).getFirst();
            return new CertificateFile(path, Optional.of(CertificateDates.of(own)), List.of());
        } catch (Failure e) {
            return new CertificateFile(path, Optional.empty(), e.findings());
        }
    }
}
