package dev.connreg.credential.certificate;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.Findings;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Whether nodes that trust the authority of a certificate accept it. */
final class AuthorityChecks {

    private final CertificateNames names;
    private final Instant now;
    private final TrustDistribution trust;
    private final Findings findings;

    AuthorityChecks(CertificateNames names, Instant now, TrustDistribution trust, Findings findings) {
        this.names = names;
        this.now = now;
        this.trust = trust;
        this.findings = findings;
    }

    /** What nodes are to trust; empty where they trust it already, or where it is missing, which is found. */
    List<X509Certificate> trusted(List<X509Certificate> chain, List<X509Certificate> given) {
        if (names.files().certificateAuthority().isPresent()) {
            checkGiven(chain, given);
            return given;
        }
        if (KeyKinds.unusable(chain.getLast()).isPresent() || Signatures.isSelfSigned(chain.getLast())) {
            return List.of(chain.getLast());
        }
        findings.require(
                trust == TrustDistribution.OWN,
                CodedFinding.error(FindingCode.AUTHORITY_NOT_GIVEN)
                        .with(Fact.FILE, names.files().certificate().toString())
                        .with(
                                Fact.FOUND,
                                chain.getLast().getIssuerX500Principal().toString()));
        return List.of();
    }

    /** Java and Go end a path at any authority that they trust, openssl only at a root. */
    List<String> warnings(List<X509Certificate> trusted) {
        var hasRoot =
                trusted.stream().anyMatch(it -> it.getSubjectX500Principal().equals(it.getIssuerX500Principal()));
        return trusted.isEmpty() || hasRoot
                ? List.of()
                : List.of(
                        "%s holds an intermediate authority without its root, and clients that are built on OpenSSL accept no "
                                        .formatted(names.authority())
                                + "chain that ends there: put the root's certificate behind it");
    }

    /** What the authorities admit, of a chain whose certificates sign each other. */
    void checkLimits(List<X509Certificate> chain, List<X509Certificate> trusted) {
        if (ChainOrder.isChain(chain)) {
            new ClientRules(names, findings).checkLimits(chain, ends(chain, trusted));
        }
    }

    /** As a client of the site does; only where everything else is well, as the reasons are hard to read. */
    void checkPath(List<X509Certificate> chain, List<X509Certificate> trusted) {
        new ClientRules(names, findings).checkPath(chain, ends(chain, trusted), now);
    }

    /** Where nodes trust the authority already, its certificate is not here: the chain counts up to its end. */
    private List<X509Certificate> ends(List<X509Certificate> chain, List<X509Certificate> trusted) {
        return trusted.isEmpty() ? List.of(chain.getLast()) : withoutDefects(chain, trusted);
    }

    /** Those by which a path may end; one that is expired, for example, ends none. */
    private List<X509Certificate> withoutDefects(List<X509Certificate> chain, List<X509Certificate> trusted) {
        return names.files().certificateAuthority().isEmpty()
                ? trusted
                : trusted.stream()
                        .filter(it -> defects(chain, trusted, it).isEmpty())
                        .toList();
    }

    private void checkGiven(List<X509Certificate> chain, List<X509Certificate> authorities) {
        if (authorities.isEmpty()) {
            return; // It could not be read, which is said already.
        }
        var signers = authorities.stream()
                .filter(authority -> chain.stream().anyMatch(one -> Signatures.vouches(authority, one)))
                .toList();
        if (signers.isEmpty()) {
            strangers(chain, authorities).forEach(findings::add);
            return;
        }
        var defects = signers.stream()
                .map(signer -> defects(chain, authorities, signer))
                .toList();
        // A client takes any of them that is good.
        if (defects.stream().noneMatch(List::isEmpty)) {
            defects.stream().flatMap(List::stream).forEach(findings::add);
        }
    }

    /** Why none of them is known to have signed. The JDK cannot tell what was signed with a key that it cannot use. */
    private List<String> strangers(List<X509Certificate> chain, List<X509Certificate> authorities) {
        var unusable = authorities.stream()
                .filter(it -> KeyKinds.unusable(it).isPresent())
                .flatMap(it -> numbered(authorities, it, CertificateDefects.ofTrusted(it)))
                .toList();
        if (!unusable.isEmpty()) {
            return unusable;
        }
        var isSpelt = authorities.stream()
                .anyMatch(it -> chain.stream().anyMatch(one -> Signatures.signsUnderAnotherSpelling(it, one)));
        return List.of(
                isSpelt
                        ? "%s is named in another way by %s: %s"
                                .formatted(names.authority(), names.certificate(), CertificateChecks.SPELLING)
                        : "%s did not sign %s, whose issuer is '%s': give that issuer's certificate, as the authority, or behind the server's own if it is an intermediate of the authority"
                                .formatted(
                                        names.authority(),
                                        names.certificate(),
                                        chain.getLast().getIssuerX500Principal()));
    }

    private List<String> defects(
            List<X509Certificate> chain, List<X509Certificate> authorities, X509Certificate signer) {
        var inItself = numbered(authorities, signer, CertificateDefects.ofTrusted(signer));
        var asSigner = signer.equals(chain.getFirst())
                ? Stream.<String>empty()
                : CertificateDefects.ofSigner(signer)
                        .map(defect -> "%s holds a certificate that %s".formatted(names.authority(), defect))
                        .stream();
        return Stream.of(inItself, asSigner, ValidityChecks.fault(names.authority(), signer, now).stream())
                .flatMap(defects -> defects)
                .toList();
    }

    private Stream<String> numbered(List<X509Certificate> all, X509Certificate certificate, List<String> defects) {
        return defects.stream()
                .map(defect -> "%s %s".formatted(names.numberedAuthority(all.indexOf(certificate) + 1), defect));
    }
}
