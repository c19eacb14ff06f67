package dev.connreg.credential.certificate;

import dev.connreg.problem.Findings;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;

/**
 * What files hold, each certificate once.
 *
 * @param certificates in the order of the files
 * @param keys the private keys, of which only what kind they are is told
 */
public record ShownFiles(List<ShownCertificate> certificates, List<Key> keys) {

    /**
     * A private key.
     *
     * @param place the file
     * @param kind its kind, and its size where it is of RSA
     * @param certificate the index of the one that it is a pair with
     */
    public record Key(String place, String kind, Optional<Integer> certificate) {}

    public ShownFiles {
        certificates = List.copyOf(certificates);
        keys = List.copyOf(keys);
    }

    /** Throws a Failure with all files that cannot be read or opened, or hold neither. */
    public static ShownFiles read(List<Path> files, Passphrases passphrases) {
        var findings = new Findings();
        Map<X509Certificate, List<String>> found = new LinkedHashMap<>();
        Map<PrivateKey, Path> keys = new LinkedHashMap<>();
        for (var file : files) {
            findings.attempt(() -> OpenedFile.read(file, () -> passphrases.of(file)))
                    .ifPresent(opened -> {
                        for (var number = 1; number <= opened.certificates().size(); number++) {
                            var place = opened.certificates().size() == 1 ? "" : ", %d".formatted(number);
                            found.computeIfAbsent(opened.certificates().get(number - 1), _ -> new ArrayList<>())
                                    .add(file + place);
                        }
                        opened.keys().forEach(key -> keys.putIfAbsent(key, file));
                    });
        }
        findings.throwIfAny();
        return of(
                found.entrySet().stream()
                        .map(entry -> new ShownCertificate(entry.getKey(), entry.getValue()))
                        .toList(),
                keys);
    }

    private static ShownFiles of(List<ShownCertificate> certificates, Map<PrivateKey, Path> keys) {
        return new ShownFiles(
                certificates,
                keys.entrySet().stream()
                        .map(entry -> new Key(
                                entry.getValue().toString(),
                                KeyKinds.describe(PrivateKeyInfo.getInstance(
                                        entry.getKey().getEncoded())),
                                partner(entry.getKey(), certificates)))
                        .toList());
    }

    private static Optional<Integer> partner(PrivateKey key, List<ShownCertificate> certificates) {
        return IntStream.range(0, certificates.size())
                .boxed()
                .filter(index ->
                        KeyMatch.fits(key, certificates.get(index).certificate().getPublicKey()))
                .findFirst();
    }

    /** The index of the one that signed it; empty if it is none of these, or itself. */
    public Optional<Integer> signer(int index) {
        var certificate = certificates.get(index).certificate();
        if (Signatures.isSelfSigned(certificate)) {
            return Optional.empty();
        }
        // Of two authorities that have signed each other, one stands above.
        return indices()
                .filter(other -> signs(other, index) && (other < index || !signs(index, other)))
                .min(Comparator.comparing(other -> !certificates.get(other).isSelfSigned()));
    }

    private boolean signs(int issuer, int subject) {
        return issuer != subject
                && Signatures.signs(
                        certificates.get(issuer).certificate(),
                        certificates.get(subject).certificate());
    }

    private Stream<Integer> indices() {
        return IntStream.range(0, certificates.size()).boxed();
    }
}
