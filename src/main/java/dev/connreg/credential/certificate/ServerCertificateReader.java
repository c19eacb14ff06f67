package dev.connreg.credential.certificate;

import dev.connreg.problem.Failure;
import dev.connreg.problem.Findings;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a certificate that the user brings, and finds before the deployment what would fail after it. */
public final class ServerCertificateReader {

    private final Clock clock;

    /** Reads certificates. */
    public ServerCertificateReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads and checks everything.
     *
     * @param service the address of the connected registry's service ({@code service.clusterIP}), which the certificate
     *    must be good for
     * @throws Failure with all findings: a file that cannot be read, a key that does not fit, a certificate that is not
     *    good for the address, out of its time, or not signed by the authority
     */
    public ServerCertificate read(CertificateFiles files, InetAddress service, TrustDistribution trust) {
        var findings = new Findings();
        var checks = new CertificateChecks(files, clock.instant(), findings);
        var chain = load(files.certificate(), CertificateReader::readForClients, findings)
                .filter(checks::canBeSent);
        var key = load(files.key(), PrivateKeyReader::readAll, findings)
                .map(keys -> fitting(keys, chain.orElse(List.of())));
        var authorities = files.certificateAuthority()
                .flatMap(path -> load(path, CertificateReader::readForClients, findings))
                .filter(checks::canBeTrusted)
                .orElse(List.of());
        chain.ifPresent(certificates -> {
            checks.checkServer(certificates, authorities);
            checks.checkAddress(certificates, authorities, key, service);
            key.ifPresent(it -> checks.checkKey(certificates, authorities, it));
        });
        var trusted = chain.map(certificates -> checks.trusted(certificates, authorities, trust))
                .orElse(List.of());
        findings.throwIfAny();
        checks.checkPath(chain.orElseThrow(), trusted);
        findings.throwIfAny();
        return assemble(chain.orElseThrow(), key.orElseThrow(), trusted, checks);
    }

    private static ServerCertificate assemble(
            List<X509Certificate> chain, PrivateKey key, List<X509Certificate> trusted, CertificateChecks checks) {
        return new ServerCertificate(chain, key, trusted, checks.warnings(chain, trusted));
    }

    /** The key of the server's certificate, where a file holds several. */
    private static PrivateKey fitting(List<PrivateKey> keys, List<X509Certificate> chain) {
        return keys.stream()
                .filter(key ->
                        !chain.isEmpty() && KeyMatch.fits(key, chain.getFirst().getPublicKey()))
                .findFirst()
                .orElse(keys.getFirst());
    }

    private static <T> Optional<T> load(Path path, Function<Path, T> reader, Findings findings) {
        try {
            return Optional.of(reader.apply(path));
        } catch (Failure e) {
            e.findings().forEach(findings::add);
            return Optional.empty();
        }
    }
}
