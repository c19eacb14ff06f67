package dev.connreg.credential.certificate;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The order in which a server sends certificates: its own, then each by which the one before it is signed. */
final class ChainOrder {

    private ChainOrder() {}

    /** Sorted where all of them make up one chain; as they came where they do not. */
    static List<X509Certificate> asSent(List<X509Certificate> certificates) {
        if (isChain(certificates)) {
            return certificates;
        }
        var sorted = of(certificates);
        return isChain(sorted) ? sorted : certificates;
    }

    static boolean isChain(List<X509Certificate> certificates) {
        return IntStream.range(1, certificates.size())
                .allMatch(index -> Signatures.signs(certificates.get(index), certificates.get(index - 1)));
    }

    /** Those of a set; what is of no chain with the first comes last, as it came. */
    static List<X509Certificate> of(List<X509Certificate> set) {
        var rest = new ArrayList<>(set);
        var chain = new ArrayList<X509Certificate>();
        set.stream().filter(one -> signsNone(one, set)).findFirst().ifPresent(first -> chain.addAll(above(first, set)));
        rest.removeAll(chain);
        chain.addAll(rest);
        return chain;
    }

    /** One and those by which it is signed, as far as they are among the candidates. */
    static List<X509Certificate> above(X509Certificate first, List<X509Certificate> candidates) {
        var rest = new ArrayList<>(candidates);
        var chain = new ArrayList<X509Certificate>();
        for (var next = first; next != null; next = issuer(next, rest)) {
            rest.remove(next);
            chain.add(next);
        }
        return chain;
    }

    private static boolean signsNone(X509Certificate one, List<X509Certificate> set) {
        return set.stream().noneMatch(other -> !other.equals(one) && Signatures.signs(one, other));
    }

    private static @Nullable X509Certificate issuer(X509Certificate certificate, List<X509Certificate> candidates) {
        return candidates.stream()
                .filter(it -> Signatures.signs(it, certificate))
                .findFirst()
                .orElse(null);
    }
}
