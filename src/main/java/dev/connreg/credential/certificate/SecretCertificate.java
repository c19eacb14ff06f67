package dev.connreg.credential.certificate;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;

/** The certificate of a Kubernetes Secret, which is looked at without its key. */
public final class SecretCertificate {

    private SecretCertificate() {}

    /** What keeps clients from trusting it at that address; empty if nothing does. */
    public static Optional<CodedFinding> problem(String pem, InetAddress service, Instant now) {
        var chain = CertificateReader.inText(pem);
        if (chain.isEmpty()) {
            return Optional.of(CodedFinding.error(FindingCode.SECRET_WITHOUT_CERTIFICATE));
        }
        var own = chain.getFirst();
        if (!SubjectAlternativeNames.holds(own, service)) {
            return Optional.of(CodedFinding.error(FindingCode.SECRET_WITHOUT_ADDRESS)
                    .with(Fact.WANTED, service.getHostAddress())
                    .with(Fact.FOUND, SubjectAlternativeNames.describe(own)));
        }
        var dates = CertificateDates.of(own);
        return dates.isExpired(now)
                ? Optional.of(CodedFinding.error(FindingCode.SECRET_EXPIRED)
                        .with(Fact.TIME, dates.end().toString()))
                : Optional.empty();
    }
}
