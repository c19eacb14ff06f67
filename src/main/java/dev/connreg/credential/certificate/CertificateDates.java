package dev.connreg.credential.certificate;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** Since when a certificate can have been in use, and until when it is valid. */
public record CertificateDates(Instant made, Instant end) {

    /** How long before its end it is time for another one. */
    public static final Duration SOON = Duration.ofDays(30);

    private static final Duration MOST_BACKDATED = Duration.ofHours(1);

    static CertificateDates of(X509Certificate certificate) {
        var begin = certificate.getNotBefore().toInstant();
        var end = certificate.getNotAfter().toInstant();
        return new CertificateDates(made(begin, end), end);
    }

    /**
     * As far as it tells: makers that let it begin before that, as clocks differ, make it longer than whole days by as much.
     */
    private static Instant made(Instant begin, Instant end) {
        var lifetime = Duration.between(begin, end);
        var ahead = lifetime.minusDays(lifetime.toDays());
        return ahead.compareTo(MOST_BACKDATED) > 0 ? begin : begin.plus(ahead);
    }

    public boolean isExpired(Instant now) {
        return now.isAfter(end);
    }

    /** Whether it is time for another one, at the latest. */
    public boolean endsSoon(Instant now) {
        return endsWithin(SOON, now);
    }

    boolean endsWithin(Duration time, Instant now) {
        return end.isBefore(now.plus(time));
    }
}
