package dev.connreg.credential.certificate;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether a certificate is that of its key, and of the names that clients will ask for. */
final class PairChecks {

    private final CertificateNames names;
    private final CertificateFiles files;
    private final Findings findings;

    PairChecks(CertificateNames names, Findings findings) {
        this.names = names;
        this.files = names.files();
        this.findings = findings;
    }

    /** Not where the key is that of another server's certificate: that is said then, and its address is what matters. */
    void checkNames(
            List<X509Certificate> chain,
            List<X509Certificate> given,
            Optional<PrivateKey> key,
            ServerRequirements wanted) {
        var first = chain.getFirst();
        var missing = missing(first, wanted);
        if (missing.isEmpty()) {
            return;
        }
        var isPair = key.isPresent() && KeyMatch.fits(key.get(), first.getPublicKey());
        if (key.isPresent() && !isPair && fitsAnotherServer(key.get(), chain, given)) {
            return;
        }
        findings.add(CodedFinding.error(withoutAddress(isPair && isReplaceable(chain)))
                .with(Fact.FILE, files.certificate().toString())
                .with(Fact.KEY_FILE, files.key().toString())
                .with(Fact.FOUND, SubjectAlternativeNames.describe(first))
                .with(Fact.WANTED, AddressText.of(wanted.service()))
                .with(Fact.HOST_NAMES, String.join(",", wanted.hostNames()))
                .with(Fact.MISSING, missing));
    }

    private FindingCode withoutAddress(boolean isReplaceable) {
        if (names.areSettings()) {
            return FindingCode.SETTING_WITHOUT_ADDRESS;
        }
        return isReplaceable ? FindingCode.CERTIFICATE_WITHOUT_ADDRESS : FindingCode.ISSUED_CERTIFICATE_WITHOUT_ADDRESS;
    }

    /** What clients will ask for and not find, in words; empty if there is nothing. */
    private static String missing(X509Certificate certificate, ServerRequirements wanted) {
        var names = wanted.hostNames().stream()
                .filter(it -> !SubjectAlternativeNames.holdsHost(certificate, it))
                .map("host name '%s'"::formatted)
                .collect(Collectors.joining(" and "));
        if (SubjectAlternativeNames.holds(certificate, wanted.service())) {
            return names;
        }
        var address = AddressText.of(wanted.service()) + ", the address of the service";
        return names.isEmpty() ? address : address + ", and " + names;
    }

    /** Whether nothing is lost where a new one that is signed by itself, and its key, take the place of a pair. */
    boolean isReplaceable(List<X509Certificate> chain) {
        return names.areReplaceable()
                && chain.size() == 1
                && Signatures.isSelfSigned(chain.getFirst())
                && !isOneFile(files.certificate(), files.key());
    }

    /** Also under two names, which a link has. */
    private static boolean isOneFile(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException _) {
            return one.equals(other);
        }
    }

    void checkKey(List<X509Certificate> chain, List<X509Certificate> given, PrivateKey key) {
        if (KeyKinds.unusableForServer(chain.getFirst()).isPresent()) {
            return; // Said of the certificate already.
        }
        if (KeyMatch.fits(key, chain.getFirst().getPublicKey())) {
            return;
        }
        var otherwise = fitting(key, chain, given)
                .orElseGet(() ->
                        "does not fit %s, as they are not of one pair: give the key that the certificate was made for"
                                .formatted(names.certificate()));
        findings.add(CodedFinding.error(FindingCode.KEY_OF_ANOTHER_CERTIFICATE)
                .with(Fact.NAME, names.key())
                .with(Fact.FOUND, otherwise));
    }

    /** Which of the others a key fits, as the rest of a sentence about it. */
    private Optional<String> fitting(PrivateKey key, List<X509Certificate> chain, List<X509Certificate> given) {
        return fitting(key, chain)
                .map(number -> signsAny(chain.get(number - 1), chain)
                        ? ofAuthority(names.numbered(number))
                        : "fits %s: put that first, as the server's own certificate must be"
                                .formatted(names.numbered(number)))
                .or(() -> fitting(key, given)
                        .map(number -> signsAny(given.get(number - 1), chain)
                                ? ofAuthority(names.numberedAuthority(number))
                                : "fits %s, which is given as the certificate authority, and not %s: swap the two"
                                        .formatted(names.numberedAuthority(number), names.certificate())));
    }

    private String ofAuthority(String certificate) {
        return "is that of the authority (%s), and not of %s: give the key that the certificate was made for"
                .formatted(certificate, names.certificate());
    }

    private static boolean fitsAnotherServer(PrivateKey key, List<X509Certificate> chain, List<X509Certificate> given) {
        return Stream.concat(chain.stream(), given.stream())
                .anyMatch(one -> KeyMatch.fits(key, one.getPublicKey()) && !signsAny(one, chain));
    }

    private static boolean signsAny(X509Certificate authority, List<X509Certificate> chain) {
        return chain.stream().anyMatch(one -> !one.equals(authority) && Signatures.signs(authority, one));
    }

    /** Counted from one. */
    private static Optional<Integer> fitting(PrivateKey key, List<X509Certificate> certificates) {
        return IntStream.range(0, certificates.size())
                .filter(index -> KeyMatch.fits(key, certificates.get(index).getPublicKey()))
                .mapToObj(index -> index + 1)
                .findFirst();
    }
}
