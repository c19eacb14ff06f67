package dev.connreg.credential.certificate;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.Findings;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.GeneralName;

/** Whether certificates are valid now, each with what to do where one is not. */
final class ValidityChecks {

    private final CertificateNames names;
    private final Instant now;
    private final ServerRequirements wanted;
    private final Findings findings;

    ValidityChecks(CertificateNames names, Instant now, ServerRequirements wanted, Findings findings) {
        this.names = names;
        this.now = now;
        this.wanted = wanted;
        this.findings = findings;
    }

    /** Those that clients look at; one that is replaceable is alone. */
    void check(List<X509Certificate> used, boolean isReplaceable) {
        used.forEach(one -> fault(names.certificate(), one, now)
                .map(found -> isReplaceable && isExpired(one) ? expired(one) : new Finding.Message(found))
                .ifPresent(findings::add));
    }

    /** One by which another can be made, which has no address but that of the service. */
    private boolean isExpired(X509Certificate own) {
        var dates = CertificateDates.of(own);
        return dates.isExpired(now)
                && !dates.end().isBefore(own.getNotBefore().toInstant())
                && SubjectAlternativeNames.addresses(own) < 2;
    }

    private Finding expired(X509Certificate own) {
        var hosts = Stream.concat(
                wanted.hostNames().stream(),
                SubjectAlternativeNames.texts(own, GeneralName.dNSName).filter(CertificateRequest::isHostName));
        return CodedFinding.error(FindingCode.CERTIFICATE_EXPIRED)
                .with(Fact.FILE, names.files().certificate().toString())
                .with(Fact.KEY_FILE, names.files().key().toString())
                .with(Fact.FOUND, NamelessCertificates.subject(own))
                .with(Fact.TIME, own.getNotAfter().toInstant().toString())
                .with(Fact.WANTED, wanted.service().getHostAddress())
                .with(Fact.HOST_NAMES, hosts.distinct().collect(Collectors.joining(",")));
    }

    /** Why it is not valid now. */
    static Optional<String> fault(String name, X509Certificate certificate, Instant now) {
        var dates = new Dates(
                "%s (%s)".formatted(name, NamelessCertificates.subject(certificate)),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                renewal(certificate));
        return dates.fault(now);
    }

    /** How another one comes about. */
    static String renewal(X509Certificate certificate) {
        return Signatures.isSelfSigned(certificate) ? "make a new one" : "have a new one issued";
    }

    private record Dates(String name, Instant start, Instant end, String renewal) {

        Optional<String> fault(Instant now) {
            if (end.isBefore(start)) {
                return Optional.of("%s is never valid, as it ends on %s, before it begins on %s: %s"
                        .formatted(name, end, start, renewal));
            }
            if (now.isBefore(start)) {
                return Optional.of("%s is valid only from %s on: wait until then, or set the clock, if it is wrong"
                        .formatted(name, start));
            }
            return now.isAfter(end)
                    ? Optional.of("%s expired on %s: %s".formatted(name, end, renewal))
                    : Optional.empty();
        }
    }
}
