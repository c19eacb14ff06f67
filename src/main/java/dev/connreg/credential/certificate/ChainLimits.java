package dev.connreg.credential.certificate;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What authorities admit below them: names and other authorities (RFC 5280, 4.2.1.9 and 4.2.1.10). */
final class ChainLimits {

    private ChainLimits() {}

    /** Which limit a path below one that is trusted exceeds, and what to do. */
    static Optional<String> exceeded(List<X509Certificate> path, X509Certificate signer) {
        return excludedName(path, signer).or(() -> tooLong(path, signer));
    }

    /** Of every certificate below an authority, not of the server's alone. */
    private static Optional<String> excludedName(List<X509Certificate> path, X509Certificate signer) {
        var line = new ArrayList<>(path);
        line.add(signer);
        return IntStream.range(1, line.size())
                .boxed()
                .flatMap(above -> IntStream.range(0, above)
                        .boxed()
                        .filter(below -> below == 0 || !Signatures.isSelfSigned(line.get(below)))
                        .flatMap(below -> NameConstraints.violation(line.get(above), line.get(below)).stream()
                                .map(why -> excluded(below, why))))
                .findFirst();
    }

    private static String excluded(int index, String why) {
        return index == 0
                ? "the name constraints of its authority exclude it (%s): have it issued by one that admits that"
                        .formatted(why)
                : "the name constraints of an authority exclude certificate %d (%s): have that issued by one that admits it"
                        .formatted(index + 1, why);
    }

    /** Go counts below trusted ones as well, unlike the JDK. That one is no authority at all is said of it already. */
    private static Optional<String> tooLong(List<X509Certificate> path, X509Certificate signer) {
        var below = path.size() - 1;
        return IntStream.range(1, path.size())
                .filter(index -> isExceeded(path.get(index), index - 1))
                .mapToObj(index -> tooLong("certificate " + (index + 1), path.get(index), index - 1))
                .findFirst()
                .or(() -> Optional.of(signer)
                        .filter(it -> isExceeded(it, below))
                        .map(it -> tooLong("authority '%s'".formatted(it.getSubjectX500Principal()), it, below)));
    }

    private static boolean isExceeded(X509Certificate authority, int below) {
        return Signatures.isAuthority(authority) && authority.getBasicConstraints() < below;
    }

    private static String tooLong(String name, X509Certificate authority, int below) {
        return "%s allows no more than %d other authorities below it (pathlen), and there are %d: leave some out, or have it issued with a larger pathlen"
                .formatted(name, authority.getBasicConstraints(), below);
    }
}
