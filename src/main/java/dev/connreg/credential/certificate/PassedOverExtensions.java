package dev.connreg.credential.certificate;

import java.security.cert.Certificate;
import java.security.cert.PKIXCertPathChecker;
import java.util.Collection;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;

/** Critical extensions that the JDK does not know, and that clients pass over: Go's crypto/x509 and openssl take them. */
final class PassedOverExtensions extends PKIXCertPathChecker {

    private static final Set<String> IDS = Set.of(Extension.cRLDistributionPoints.getId());

    @Override
    public void init(boolean forward) {
        // It remembers nothing.
    }

    @Override
    public boolean isForwardCheckingSupported() {
        return true;
    }

    @Override
    public Set<String> getSupportedExtensions() {
        return IDS;
    }

    @Override
    public void check(Certificate certificate, Collection<String> unresolved) {
        unresolved.removeAll(IDS);
    }
}
