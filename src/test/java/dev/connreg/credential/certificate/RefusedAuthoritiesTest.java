package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.connreg.console.FindingText;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERGeneralString;
import org.bouncycastle.asn1.DERNumericString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUniversalString;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Authorities of a file of their own, as a handshake between Go's own server and client has judged the same kinds. */
class RefusedAuthoritiesTest {

    private static final String ADDRESS = "192.100.100.1";

    @TempDir
    private Path folder;

    private OpenSsl openSsl;

    @BeforeEach
    void makeKeys() {
        openSsl = new OpenSsl(folder);
        for (var name : List.of("ca", "old", "middle", "tls")) {
            openSsl.run(words("ecparam -genkey -name prime256v1 -noout -out " + name + ".key"));
        }
    }

    private static String[] words(String line) {
        return line.split(" ");
    }

    private void authority(String name, String key, String subject, String... extensions) {
        var words = new ArrayList<>(List.of(
                words("req -x509 -new -key %s.key -out %s.crt -days 30 -utf8 -nameopt utf8".formatted(key, name))));
        words.addAll(List.of("-subj", subject));
        for (var extension : extensions) {
            words.addAll(List.of("-addext", extension));
        }
        openSsl.run(words.toArray(String[]::new));
    }

    private void signed(String name, String issuer, String subject, String extensions) throws IOException {
        openSsl.run("req", "-new", "-key", name + ".key", "-out", name + ".csr", "-subj", subject);
        Files.writeString(folder.resolve(name + ".ext"), extensions);
        openSsl.run(words(
                "x509 -req -in %1$s.csr -CA %2$s.crt -CAkey %2$s.key -CAcreateserial -days 30 -sha256 -out %1$s.crt -extfile %1$s.ext"
                        .formatted(name, issuer)));
    }

    private void server(String issuer, String more) throws IOException {
        signed("tls", issuer, "/CN=tls", "subjectAltName=IP:" + ADDRESS + more);
    }

    private void concatenate(String to, String... names) throws IOException {
        var text = new StringBuilder();
        for (var name : names) {
            text.append(Files.readString(folder.resolve(name + ".crt")));
        }
        Files.writeString(folder.resolve(to + ".crt"), text);
    }

    private List<String> findings(String authority) {
        var files = new CertificateFiles(
                folder.resolve("tls.crt"), folder.resolve("tls.key"), Optional.of(folder.resolve(authority + ".crt")));
        try {
            new ServerCertificateReader(Clock.systemUTC())
                    .read(files, InetAddress.ofLiteral(ADDRESS), TrustDistribution.EXTENSION);
            return List.of();
        } catch (Failure e) {
            return e.findings().stream().map(FindingText::of).toList();
        }
    }

    private void refused(String authority, String... words) {
        assertThat(findings(authority)).singleElement().asString().contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.3.4=critical,DER:0500           | has a critical extension that clients do not know (1.2.3.4)",
                "extendedKeyUsage=clientAuth         | is not for servers",
                "keyUsage=critical,digitalSignature  | its key usage lacks keyCertSign",
                "2.5.29.31=DER:0500                  | clients cannot read it (CRL distribution points)",
                "2.5.29.32=DER:300c300406022a03300406022a03 | clients cannot read it (certificate policies)",
                "2.5.29.30=critical,DER:3000         | clients cannot read it (name constraints)",
                "2.5.29.30=critical,DER:300ea00c300a87080a000000ff00ff00 | clients cannot read it (name constraints)",
                "1.3.6.1.5.5.7.1.1=DER:0500          | clients cannot read it (authority information access)",
                "nameConstraints=critical,permitted;RID:1.2.3 | critical name constraints of a kind that clients do not know (registeredID)",
            })
    void authority_that_clients_refuse_is_refused(String extension, String said) throws IOException {
        authority("ca", "ca", "/CN=My CA", extension);
        server("ca", ",DNS:site.example");

        refused("ca", said);
    }

    @Test
    void root_of_version_1_signs_and_an_intermediate_of_version_1_does_not() throws IOException {
        openSsl.run(words("req -new -key ca.key -subj /CN=ca -out ca.csr"));
        openSsl.run(words("x509 -req -in ca.csr -signkey ca.key -days 30 -out ca.crt"));
        assumeTrue(
                CertificateReader.read(folder.resolve("ca.crt")).getFirst().getVersion() == 1,
                "openssl adds extensions");
        server("ca", "");

        assertThat(findings("ca")).isEmpty();

        openSsl.run(words("req -new -key middle.key -subj /CN=middle -out middle.csr"));
        openSsl.run(
                words("x509 -req -in middle.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 30 -out middle.crt"));
        server("middle", "");
        concatenate("tls", "tls", "middle");

        refused("ca", "certificate 2", "basic constraints lack CA:TRUE");
    }

    @Test
    void critical_crl_distribution_points_are_taken() throws IOException {
        authority("ca", "ca", "/CN=My CA");
        server("ca", "\ncrlDistributionPoints=critical,URI:http://crl.example/my.crl");

        assertThat(findings("ca")).isEmpty();
    }

    /** As openssl verify and Go's crypto/x509 have judged each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "permitted;DNS:example.com                     | DNS:foo.example.com.",
                "permitted;email:A@example.com                 | email:a@example.com",
                "excluded;URI:evil.com                         | URI:urn:uuid:1",
                "permitted;IP:192.0.0.0/255.0.0.0              | DNS:a..b",
                "permitted;IP:192.0.0.0/255.0.0.0              | email:nobody",
                "permitted;IP:192.0.0.0/255.0.0.0              | URI:spiffe://10.0.0.1/x",
                "excluded;DNS:a.example.com                    | DNS:*.example.com",
            })
    void name_that_does_not_go_with_the_constraints_is_refused(String constraint, String name) throws IOException {
        authority("ca", "ca", "/CN=My CA", "nameConstraints=critical," + constraint);
        server("ca", "," + name);

        refused("ca", "name constraints");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nameConstraints=critical,permitted;email:A@example.com                 | email:A@example.com",
                "nameConstraints=critical,permitted;email:example.com | email:a@example.com",
                "nameConstraints=critical,excluded;DNS:a.b.example.com | DNS:*.example.com",
                // An empty name, which stands for all.
                "2.5.29.30=critical,DER:3006a00430028200       | DNS:foo.example.com",
            })
    void name_that_goes_with_the_constraints_is_taken(String constraint, String name) throws IOException {
        authority("ca", "ca", "/CN=My CA", constraint);
        server("ca", "," + name);

        assertThat(findings("ca")).isEmpty();
    }

    @Test
    void constraints_count_for_the_authorities_between_as_well() throws IOException {
        authority(
                "ca",
                "ca",
                "/CN=My CA",
                "nameConstraints=critical,permitted;IP:192.0.0.0/255.0.0.0,permitted;DNS:a.example");
        signed("middle", "ca", "/CN=middle", "basicConstraints=critical,CA:TRUE\nsubjectAltName=DNS:b.example");
        server("middle", "");
        concatenate("both", "tls", "middle");
        Files.copy(folder.resolve("both.crt"), folder.resolve("tls.crt"), StandardCopyOption.REPLACE_EXISTING);

        refused("ca", "name constraints", "certificate 2 (DNS b.example is not from a permitted subtree)");
    }

    @Test
    void critical_constraint_of_directory_names_is_refused() throws IOException {
        Files.writeString(
                folder.resolve("ca.cnf"),
                "[req]\ndistinguished_name=dn\n[dn]\n[v3]\nbasicConstraints=critical,CA:TRUE\n"
                        + "nameConstraints=critical,permitted;dirName:acme\n[acme]\nO=Acme\n");
        openSsl.run(
                words("req -x509 -new -key ca.key -out ca.crt -days 30 -subj /CN=ca -config ca.cnf -extensions v3"));
        signed("tls", "ca", "/O=Acme/CN=tls", "subjectAltName=IP:" + ADDRESS);

        refused("ca", "(directoryName)");
    }

    @Test
    void constraint_that_is_not_critical_and_of_another_kind_is_not_minded() throws IOException {
        authority("ca", "ca", "/CN=My CA", "nameConstraints=permitted;RID:1.2.3");
        server("ca", "");

        assertThat(findings("ca")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/CN=my ca", "/CN=My  CA"})
    void names_are_compared_byte_by_byte(String spelling) throws IOException {
        authority("ca", "ca", spelling);
        server("ca", "");
        authority("renewed", "ca", "/CN=My CA");

        assertThat(findings("ca")).isEmpty();
        refused("renewed", "is named in another way by certificate", "byte by byte");
        concatenate("tls", "tls", "renewed");
        assertThat(findings("renewed"))
                .anyMatch(
                        finding -> finding.contains("certificate 2 of") && finding.contains("is named in another way"));
    }

    @Test
    void one_good_authority_is_enough() throws Exception {
        authority("ca", "ca", "/CN=My CA");
        server("ca", "");
        makeExpired();

        refused("expired", "expired on 2021-01-01T00:00:00Z");
        assertThat(findings("both")).isEmpty();
    }

    @Test
    void path_does_not_end_at_one_that_has_expired() throws Exception {
        authority("ca", "ca", "/CN=My CA", "nameConstraints=critical,permitted;IP:10.0.0.0/255.0.0.0");
        server("ca", "");
        makeExpired();

        refused("both", "name constraints");
    }

    /** An authority like that in {@code ca.crt}, out of its time, and a file of both. */
    private void makeExpired() throws Exception {
        var keys = new KeyPair(
                CertificateReader.read(folder.resolve("ca.crt")).getFirst().getPublicKey(),
                PrivateKeyReader.read(folder.resolve("ca.key")));
        var name = CertificateDraft.subject(
                CertificateReader.read(folder.resolve("ca.crt")).getFirst());
        var draft = new CertificateDraft(
                name,
                name,
                keys.getPublic(),
                Instant.parse("2020-01-01T00:00:00Z"),
                Instant.parse("2021-01-01T00:00:00Z"));
        draft.markAsAuthority();
        Files.writeString(folder.resolve("expired.crt"), Pem.of(draft.sign(keys)));
        concatenate("both", "expired", "ca");
    }

    @Test
    void authority_may_be_trusted_itself_and_by_another_in_the_chain() throws IOException {
        authority("old", "old", "/CN=Old");
        signed("middle", "old", "/CN=My CA", "basicConstraints=critical,CA:TRUE");
        server("middle", "");
        concatenate("tls", "tls", "middle");
        authority("new", "middle", "/CN=My CA");

        assertThat(findings("new")).isEmpty();
        assertThat(findings("old")).isEmpty();
    }

    @Test
    void wildcard_that_covers_an_excluded_name_is_refused() throws IOException {
        authority("ca", "ca", "/CN=My CA", "nameConstraints=critical,excluded;DNS:a.example.com");
        server("ca", ",DNS:*.example.com");

        refused("ca", "*.example.com is from an excluded subtree");
    }

    @ParameterizedTest
    @CsvSource({
        "http://bad host/, false",
        "http://h:port/, false",
        "http://h/%zz, false",
        "spiffe://cluster.local/ns/default, true",
        "http://[fd00::1]:8443/x?y=z:1, true",
        "http://h:8443/a:b, true",
        "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6, true",
        "http://h/a|b, true"
    })
    void name_that_clients_cannot_read_is_refused(String uri, boolean readable) throws IOException {
        authority("ca", "ca", "/CN=My CA");
        server("ca", ",URI:" + uri);

        if (readable) {
            assertThat(findings("ca")).isEmpty();
        } else {
            refused("ca", "certificate 1 of", "clients cannot read it (URI " + uri + ")");
        }
    }

    @ParameterizedTest
    @MethodSource
    void string_of_a_name_that_clients_cannot_read_is_refused(ASN1Encodable text) throws Exception {
        authority("ca", "ca", "/CN=My CA");
        server("ca", "");
        var signer = CertificateReader.read(folder.resolve("ca.crt")).getFirst();
        var draft = new CertificateDraft(
                CertificateDraft.subject(signer),
                new X500NameBuilder().addRDN(BCStyle.CN, text).build(),
                CertificateReader.read(folder.resolve("tls.crt")).getFirst().getPublicKey(),
                Instant.now().minusSeconds(60),
                Instant.now().plusSeconds(86_400));
        draft.markAsServer(new CertificateRequest(
                "tls", List.of(InetAddress.ofLiteral(ADDRESS)), List.of(), Duration.ofDays(1), KeyKind.EC_P256));
        var signed = draft.sign(new KeyPair(signer.getPublicKey(), PrivateKeyReader.read(folder.resolve("ca.key"))));
        Files.writeString(folder.resolve("tls.crt"), Pem.of(signed));

        refused("ca", "certificate 1 of", "clients cannot read it (name");
    }

    static Stream<ASN1Encodable> string_of_a_name_that_clients_cannot_read_is_refused() {
        return Stream.of(
                new DERPrintableString("my_site"),
                new DERNumericString("seven"),
                new DERGeneralString("site"),
                new DERUniversalString(new byte[] {0, 0, 0, 'a'}));
    }

    @Test
    void chain_without_end_is_refused() throws IOException {
        authority("ca", "ca", "/CN=My CA");
        server("ca", "");
        Files.writeString(
                folder.resolve("tls.crt"),
                Files.readString(folder.resolve("tls.crt")).repeat(101));

        refused("ca", "is a chain of 101 certificates");
    }

    @Test
    void authorities_without_end_are_refused() throws IOException {
        authority("ca", "ca", "/CN=My CA");
        server("ca", "");
        Files.writeString(
                folder.resolve("many.crt"),
                Files.readString(folder.resolve("ca.crt")).repeat(101));

        refused("many", "many.crt", "holds 101 certificates");
    }

    @Test
    void certificate_that_an_authority_issued_for_another_address_is_to_be_issued_anew() throws IOException {
        authority("ca", "ca", "/CN=My CA");
        signed("tls", "ca", "/CN=tls", "subjectAltName=IP:192.100.100.2");

        assertThat(findings("ca"))
                .singleElement()
                .asString()
                .contains("does not cover " + ADDRESS, "Get one that has IP:192.100.100.1")
                .doesNotContain("certificate create");
    }

    @Test
    void exponent_that_clients_do_not_read_is_refused() throws IOException {
        authority("ca", "ca", "/CN=My CA");
        openSsl.run(
                words(
                        "genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_keygen_pubexp:4294967311 -out tls.key"));
        server("ca", "");

        assertThat(findings("ca"))
                .isNotEmpty()
                .allMatch(finding -> finding.contains("RSA with a public exponent of more than 31 bits"));
    }
}
