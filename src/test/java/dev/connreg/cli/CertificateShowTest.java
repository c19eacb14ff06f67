package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.KeyKind;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Certificates are shown below those that signed them, and keys beside theirs. */
class CertificateShowTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @BeforeEach
    void makeChain() {
        var maker = new CertificateMaker(Clock.systemUTC());
        var authority = maker.makeAuthority("Site authority", Duration.ofDays(100), KeyKind.EC_P256);
        var request = new CertificateRequest(
                "connected-registry",
                List.of(InetAddress.ofLiteral("192.100.100.1")),
                List.of("registry.example"),
                Duration.ofDays(90),
                KeyKind.RSA_2048);
        var made = maker.make(request, authority);
        connreg.write("chain.crt", made.certificatePem() + authority.certificatePem());
        connreg.write("tls.key", made.keyPem().reveal());
        connreg.write("ca.crt", authority.certificatePem());
    }

    private ConnregRun show(String... words) {
        var all = new String[words.length + 2];
        all[0] = "certificate";
        all[1] = "show";
        for (var index = 0; index < words.length; index++) {
            all[index + 2] = words[index].startsWith("-") || index > 0 && words[index - 1].startsWith("-")
                    ? words[index]
                    : connreg.folder() + "/" + words[index];
        }
        return connreg.runAlone(all);
    }

    @Test
    void server_stands_below_its_authority_and_its_key_is_named() {
        var folder = connreg.folder() + "/";
        var text = show("chain.crt", "ca.crt", "tls.key").succeeds().out();

        assertThat(text.replaceAll("20..-[^ ,]*", "TIME").replaceAll("([0-9A-F]{2}:){31}..", "PRINT"))
                .isEqualTo("""
                        CN=Site authority (%1$schain.crt, 2; %1$sca.crt)
                           names: none
                           valid from TIME, expires on TIME (in 99 days)
                           EC on P-256, signed with SHA256withECDSA by itself; CA; for keyCertSign, cRLSign
                           SHA-256 PRINT
                        └─ CN=connected-registry (%1$schain.crt, 1)
                              names: IP 192.100.100.1, DNS registry.example
                              valid from TIME, expires on TIME (in 89 days)
                              RSA of 2048 bits, signed with SHA256withECDSA by CN=Site authority; for digitalSignature, keyEncipherment, serverAuth
                              SHA-256 PRINT
                        private key (%1$stls.key): RSA of 2048 bits, that of CN=connected-registry
                        """.formatted(folder));
    }

    @Test
    void program_reads_who_signed_which() {
        assertThat(show("chain.crt", "tls.key", "--query", "[certificates[0].signer, keys[0].certificate]", "-o", "tsv")
                        .succeeds()
                        .out())
                .isEqualTo("1\n0\n");
    }

    @Test
    void key_alone_is_of_none() {
        assertThat(show("ca.crt", "tls.key").succeeds().out()).contains("of none of these certificates");
    }

    @Test
    void all_files_that_cannot_be_read_are_told() {
        connreg.write("nonsense", "hello");

        show("ca.crt", "nonsense", "missing")
                .fails(1)
                .saysAlso("nonsense' holds neither a certificate nor a private key", "missing' cannot be read");
    }

    @Test
    void nothing_to_show_is_a_mistake() {
        show().fails(2).saysAlso("FILE");
    }
}
