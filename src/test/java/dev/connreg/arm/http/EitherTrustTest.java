package dev.connreg.arm.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.IssuedCertificate;
import dev.connreg.credential.certificate.KeyKind;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EitherTrustTest {

    private static final String STORE = "javax.net.ssl.trustStore";

    private static final CertificateMaker MAKER = new CertificateMaker(Clock.systemUTC());
    private static final IssuedCertificate OWN = MAKER.makeAuthority("own", Duration.ofDays(9), KeyKind.EC_P256);
    private static final IssuedCertificate JDKS = MAKER.makeAuthority("jdk's", Duration.ofDays(9), KeyKind.EC_P256);
    private static final IssuedCertificate STRANGE = MAKER.makeAuthority("no", Duration.ofDays(9), KeyKind.EC_P256);

    @TempDir
    private Path directory;

    private final EitherTrust trust = new EitherTrust(List.of(OWN.certificate()));

    private static final CertificateRequest SITE = new CertificateRequest(
            "site",
            List.of(InetAddress.getLoopbackAddress()),
            List.of("localhost"),
            Duration.ofDays(1),
            KeyKind.EC_P256);

    private static X509Certificate[] chain(IssuedCertificate authority) {
        return new X509Certificate[] {MAKER.make(SITE, authority).certificate(), authority.certificate()};
    }

    private void check(X509Certificate... chain) throws CertificateException {
        trust.checkServerTrusted(chain, "ECDHE_ECDSA");
    }

    @Test
    void what_the_bundle_leads_to_is_trusted_without_a_look_at_the_jdks_certificates() throws Exception {
        var before = System.getProperty(STORE);
        System.setProperty(
                STORE,
                Files.writeString(directory.resolve("broken"), "no store").toString());
        try {
            check(chain(OWN));
        } finally {
            restore(before);
        }
    }

    @Test
    void what_the_jdk_trusts_is_trusted_besides() throws Exception {
        withJdksTrust(() -> {
            assertThatCode(() -> check(chain(JDKS))).doesNotThrowAnyException();
            assertThatThrownBy(() -> check(chain(STRANGE)))
                    .isInstanceOf(CertificateException.class)
                    .hasMessageContaining("unable to find valid certification path");
        });
    }

    @Test
    void of_two_refusals_the_one_is_told_that_is_about_the_certificate() throws Exception {
        var past = new CertificateMaker(Clock.offset(Clock.systemUTC(), Duration.ofDays(-5)));
        var expired = past.make(SITE, OWN).certificate();

        withJdksTrust(() -> assertThatThrownBy(() -> check(expired, OWN.certificate()))
                .isInstanceOf(CertificateException.class)
                .hasMessageContaining("validity check failed"));
    }

    @FunctionalInterface
    private interface Body {
        void run() throws Exception;
    }

    private void withJdksTrust(Body body) throws Exception {
        var before = System.getProperty(STORE);
        System.setProperty(STORE, store().toString());
        try {
            body.run();
        } finally {
            restore(before);
        }
    }

    private static void restore(String before) {
        if (before == null) {
            System.clearProperty(STORE);
        } else {
            System.setProperty(STORE, before);
        }
    }

    private Path store() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("JKS"); // of which certificates are read without its password
        store.load(null, null);
        store.setCertificateEntry("one", JDKS.certificate());
        var file = directory.resolve("trust.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        return file;
    }
}
