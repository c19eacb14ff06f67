package dev.connreg.credential.certificate;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.Findings;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.util.io.pem.PemObject;

/** Reads a certificate that the user brings, and finds before the deployment what would fail after it. */
public final class ServerCertificateReader {

    private final Clock clock;
    private final Optional<Passphrases> passphrases;

    /** Reads certificates that are not encrypted. */
    public ServerCertificateReader(Clock clock) {
        this.clock = clock;
        this.passphrases = Optional.empty();
    }

    /** Opens what is in containers and encrypted, too. */
    public ServerCertificateReader(Clock clock, Passphrases passphrases) {
        this.clock = clock;
        this.passphrases = Optional.of(passphrases);
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
        return read(files, ServerRequirements.of(service, trust));
    }

    /** As {@link #read(CertificateFiles, InetAddress, TrustDistribution)}, for more than an address. */
    public ServerCertificate read(CertificateFiles files, ServerRequirements wanted) {
        var findings = new Findings();
        var names = CertificateNames.ofFiles(files);
        var checks = new CertificateChecks(names, clock.instant(), wanted, findings);
        var chain = load(files.certificate(), CertificateReader::readForClients, findings)
                .filter(checks::canBeSent)
                .map(ChainOrder::asSent);
        var key = load(files.key(), (_, opening) -> keys(files, opening), findings)
                .map(keys -> fitting(keys, chain.orElse(List.of())));
        var authorities = files.certificateAuthority()
                .flatMap(path -> load(path, CertificateReader::readForClients, findings))
                .filter(checks::canBeTrusted)
                .orElse(List.of());
        return checked(names, checks, new Loaded(chain, key, authorities), wanted, findings);
    }

    /** The server's own certificate, whatever is wrong with it; empty if it cannot be read. */
    public Optional<ShownCertificate> own(CertificateFiles files) {
        var file = files.certificate();
        return load(file, CertificateReader::readForClients, new Findings())
                .map(ChainOrder::asSent)
                .map(chain -> new ShownCertificate(chain.getFirst(), List.of(file.toString())));
    }

    private record Loaded(
            Optional<List<X509Certificate>> chain, Optional<PrivateKey> key, List<X509Certificate> authorities) {}

    /**
     * The same checks of what is not in files yet.
     *
     * @param names what it is called in findings
     * @param authorities the certificates that nodes are to trust
     */
    ServerCertificate check(
            CertificateNames names,
            ServerRequirements wanted,
            List<X509Certificate> chain,
            PrivateKey key,
            List<X509Certificate> authorities) {
        var findings = new Findings();
        var checks = new CertificateChecks(names, clock.instant(), wanted, findings);
        return checked(names, checks, new Loaded(Optional.of(chain), Optional.of(key), authorities), wanted, findings);
    }

    private ServerCertificate checked(
            CertificateNames names,
            CertificateChecks checks,
            Loaded loaded,
            ServerRequirements wanted,
            Findings findings) {
        var chain = loaded.chain();
        var pair = new PairChecks(names, findings);
        var above = new AuthorityChecks(names, clock.instant(), wanted.trust(), findings);
        chain.ifPresent(certificates -> {
            // Asked once: a key of a curve signs for the answer, and the certificate's verifies.
            var isPair = loaded.key()
                    .filter(it -> KeyMatch.fits(it, certificates.getFirst().getPublicKey()))
                    .isPresent();
            checks.checkServer(certificates, loaded.authorities(), isPair && pair.isReplaceable(certificates));
            pair.checkNames(certificates, loaded.authorities(), loaded.key(), wanted);
            loaded.key().filter(_ -> !isPair).ifPresent(it -> pair.checkKey(certificates, loaded.authorities(), it));
        });
        var trusted = chain.map(certificates -> above.trusted(certificates, loaded.authorities()))
                .orElse(List.of());
        chain.ifPresent(certificates -> above.checkLimits(certificates, trusted));
        findings.throwIfAny();
        above.checkPath(chain.orElseThrow(), trusted);
        findings.throwIfAny();
        var warnings = Stream.of(checks.warnings(chain.orElseThrow(), trusted), above.warnings(trusted))
                .flatMap(List::stream)
                .toList();
        return new ServerCertificate(chain.orElseThrow(), loaded.key().orElseThrow(), trusted, warnings);
    }

    /** Where no file is named for the key, it must be in that of the certificate. */
    private static List<PrivateKey> keys(CertificateFiles files, UnaryOperator<List<PemObject>> opening) {
        try {
            return PrivateKeyReader.readAll(files.key(), opening);
        } catch (Failure e) {
            var isAlone = e.findings().stream()
                    .anyMatch(finding -> finding instanceof CodedFinding coded
                            && coded.code() == FindingCode.CERTIFICATE_WITHOUT_KEY);
            throw isAlone && files.key().equals(files.certificate())
                    ? new Failure(List.of(CodedFinding.error(FindingCode.KEY_NOT_NAMED)
                            .with(Fact.FILE, files.key().toString())))
                    : e;
        }
    }

    /** The key of the server's certificate, where a file holds several. */
    private static PrivateKey fitting(List<PrivateKey> keys, List<X509Certificate> chain) {
        if (keys.size() == 1) {
            return keys.getFirst();
        }
        return keys.stream()
                .filter(key ->
                        !chain.isEmpty() && KeyMatch.fits(key, chain.getFirst().getPublicKey()))
                .findFirst()
                .orElse(keys.getFirst());
    }

    private <T> Optional<T> load(
            Path path, BiFunction<Path, UnaryOperator<List<PemObject>>, T> reader, Findings findings) {
        try {
            return Optional.of(reader.apply(path, opening(path)));
        } catch (Failure e) {
            e.findings().forEach(findings::add);
            return Optional.empty();
        }
    }

    private UnaryOperator<List<PemObject>> opening(Path path) {
        return passphrases
                .<UnaryOperator<List<PemObject>>>map(asked -> new OpenedBlocks(path, () -> asked.of(path))::open)
                .orElseGet(UnaryOperator::identity);
    }
}
