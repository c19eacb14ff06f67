package dev.connreg.credential.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Makes certificates for connected registries. */
public final class CertificateMaker {

    // The clocks of the cluster's nodes may be behind ours. CertificateDates tells by it when a certificate was made.
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    private final Clock clock;

    /** Makes certificates that are valid from now on. */
    public CertificateMaker(Clock clock) {
        this.clock = clock;
    }

    /**
     * A self-signed certificate that is both the server's and the authority that nodes trust, as {@code openssl req
     * -x509} makes it.
     */
    public IssuedCertificate make(CertificateRequest request) {
        var keys = request.keyKind().generate();
        var subject = CertificateDraft.name(request.commonName());
        var draft = new CertificateDraft(subject, subject, keys.getPublic(), start(), end(request.validity()));
        draft.markAsSelfSignedServer(request);
        return new IssuedCertificate(draft.sign(keys), keys.getPrivate());
    }

    /**
     * A private authority, good for signing the certificates of servers and for nothing else.
     *
     * @param validity how long it is valid; what it signs should not outlive it
     */
    public IssuedCertificate makeAuthority(String commonName, Duration validity, KeyKind keyKind) {
        var keys = keyKind.generate();
        var subject = CertificateDraft.name(commonName);
        var draft = new CertificateDraft(subject, subject, keys.getPublic(), start(), end(validity));
        draft.markAsAuthority();
        return new IssuedCertificate(draft.sign(keys), keys.getPrivate());
    }

    /**
     * A server's certificate signed by a private authority.
     *
     * @param authority what {@link #makeAuthority} made, or one that was there
     */
    public IssuedCertificate make(CertificateRequest request, IssuedCertificate authority) {
        var keys = request.keyKind().generate();
        var issuer = CertificateDraft.subject(authority.certificate());
        var subject = CertificateDraft.name(request.commonName());
        var draft = new CertificateDraft(issuer, subject, keys.getPublic(), start(), end(request.validity()));
        draft.markAsServer(request);
        return new IssuedCertificate(draft.sign(authority.keys()), keys.getPrivate());
    }

    private Instant start() {
        return clock.instant().minus(CLOCK_SKEW);
    }

    private Instant end(Duration validity) {
        return clock.instant().plus(validity);
    }
}
