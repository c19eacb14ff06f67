package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.console.FindingText;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates that fit their keys, made with the real openssl, and that clients refuse all the same. */
@Tag("sweep")
class RefusedByClientsTest {

    private static final String ADDRESS = "192.100.100.1";

    @TempDir
    private Path folder;

    private OpenSsl openSsl;

    @BeforeEach
    void requireOpenSsl() {
        openSsl = new OpenSsl(folder);
    }

    private List<String> findings(Optional<String> authority) {
        return findings(authority, TrustDistribution.EXTENSION);
    }

    private List<String> findings(Optional<String> authority, TrustDistribution trust) {
        var files = new CertificateFiles(
                folder.resolve("tls.crt"), folder.resolve("tls.key"), authority.map(folder::resolve));
        var reader = new ServerCertificateReader(Clock.systemUTC());
        var found = new ArrayList<String>();
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> reader.read(files, InetAddress.ofLiteral(ADDRESS), trust))
                .satisfies(e -> e.findings().forEach(finding -> found.add(FindingText.of(finding))));
        return found;
    }

    private void selfSigned(String... further) {
        var words = new ArrayList<>(List.of(
                "req", "-x509", "-new", "-key", "tls.key", "-out", "tls.crt", "-days", "30", "-subj", "/CN=c",
                "-addext"));
        words.add("subjectAltName=IP:" + ADDRESS);
        words.addAll(List.of(further));
        openSsl.run(words.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "RSASSA-PSS, RSA-PSS, rsa_keygen_bits:2048",
        "EC on secp256k1, EC, ec_paramgen_curve:secp256k1",
        "EC on brainpoolP256r1, EC, ec_paramgen_curve:brainpoolP256r1",
        "Ed448, ED448, ",
    })
    void key_of_a_kind_that_no_client_accepts_is_called_by_its_name(String name, String algorithm, String option) {
        var words = new ArrayList<>(List.of("genpkey", "-algorithm", algorithm, "-out", "tls.key"));
        if (option != null) {
            words.addAll(List.of("-pkeyopt", option));
        }
        openSsl.run(words.toArray(String[]::new));
        selfSigned();

        assertThat(findings(Optional.empty()))
                .anySatisfy(finding -> assertThat(finding).contains("tls.key", "(" + name + ")", "P-256"))
                .noneSatisfy(finding -> assertThat(finding).contains("not of one pair"));
    }

    @Test
    void short_rsa_key_is_refused() {
        openSsl.run("genrsa", "-out", "tls.key", "1024");
        selfSigned();

        assertThat(findings(Optional.empty()))
                .containsExactly("certificate 1 of '%s' has a key that clients do not accept (RSA of 1024 bits): use %s"
                        .formatted(folder.resolve("tls.crt"), KeyKinds.USABLE));
    }

    @Test
    void certificate_that_may_not_sign_a_handshake_is_refused() {
        openSsl.run("genrsa", "-out", "tls.key", "2048");
        selfSigned("-addext", "keyUsage=critical,keyEncipherment");

        assertThat(findings(Optional.empty())).singleElement().asString().contains("digitalSignature");
    }

    @Test
    void unknown_critical_extension_is_refused() {
        openSsl.run("genrsa", "-out", "tls.key", "2048");
        selfSigned("-addext", "1.2.3.4.5=critical,ASN1:UTF8String:x");

        assertThat(findings(Optional.empty())).singleElement().asString().contains("critical extension", "1.2.3.4.5");
    }

    @Test
    void critical_extensions_that_clients_know_are_not_blamed() {
        openSsl.run("genrsa", "-out", "tls.key", "2048");
        selfSigned("-addext", "1.2.3.4=critical,DER:0500");

        assertThat(findings(Optional.empty()))
                .singleElement()
                .asString()
                .endsWith("(1.2.3.4): have it issued without, or not critical");
    }

    private void authority(String... extensions) {
        openSsl.run(words("ecparam -genkey -name prime256v1 -noout -out ca.key"));
        authorityOfKey(extensions);
    }

    private void authorityOfRsa() {
        openSsl.run(words("genrsa -out ca.key 2048"));
        authorityOfKey();
    }

    private void authorityOfKey(String... extensions) {
        var words = new ArrayList<>(
                List.of("req", "-x509", "-new", "-key", "ca.key", "-out", "ca.crt", "-days", "30", "-subj", "/CN=ca"));
        for (var extension : extensions) {
            words.addAll(List.of("-addext", extension));
        }
        openSsl.run(words.toArray(String[]::new));
    }

    private void signed(String name, String issuer, String digest, String extensions) throws IOException {
        signed(name, issuer, digest, extensions, "/CN=" + name);
    }

    private void signed(String name, String issuer, String digest, String extensions, String subject)
            throws IOException {
        openSsl.run(words("ecparam -genkey -name prime256v1 -noout -out " + name + ".key"));
        openSsl.run("req", "-new", "-key", name + ".key", "-out", name + ".csr", "-subj", subject);
        Files.writeString(folder.resolve(name + ".ext"), extensions);
        openSsl.run(
                "x509",
                "-req",
                "-in",
                name + ".csr",
                "-CA",
                issuer + ".crt",
                "-CAkey",
                issuer + ".key",
                "-CAcreateserial",
                "-days",
                "30",
                "-" + digest,
                "-out",
                name + ".crt",
                "-extfile",
                name + ".ext");
    }

    @Test
    void sha_1_is_refused() throws IOException {
        authority();
        signed("tls", "ca", "sha1", "subjectAltName=IP:" + ADDRESS);

        assertThat(findings(Optional.of("ca.crt"))).singleElement().asString().contains("SHA-1", "SHA-256");
    }

    @Test
    void intermediate_that_is_no_authority_is_refused() throws IOException {
        authority();
        signed("middle", "ca", "sha256", "basicConstraints=CA:FALSE");
        chain("middle");

        assertThat(findings(Optional.of("ca.crt"))).singleElement().asString().contains("certificate 2", "CA:TRUE");
    }

    @Test
    void name_constraint_that_excludes_the_address_is_refused() throws IOException {
        authority("nameConstraints=critical,permitted;IP:10.0.0.0/255.0.0.0");
        signed("tls", "ca", "sha256", "subjectAltName=IP:" + ADDRESS);

        assertThat(findings(Optional.of("ca.crt")))
                .singleElement()
                .asString()
                .startsWith("clients refuse the chain of")
                .contains("name constraints");
    }

    @Test
    void certificate_of_version_1_is_refused_for_its_address() {
        authority();
        openSsl.run("genrsa", "-out", "tls.key", "2048");
        openSsl.run("req", "-new", "-key", "tls.key", "-out", "tls.csr", "-subj", "/CN=tls");
        openSsl.run(words("x509 -req -in tls.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 30 -out tls.crt"));

        assertThat(findings(Optional.of("ca.crt"))).singleElement().asString().contains("does not cover " + ADDRESS);
    }

    @Test
    void curve_without_a_name_is_called_so_on_both_sides() {
        openSsl.run(words("ecparam -genkey -name prime256v1 -param_enc explicit -noout -out tls.key"));
        selfSigned();

        assertThat(findings(Optional.empty()))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding).contains("EC on a curve without a name", "P-256"));
    }

    @Test
    void authority_that_is_not_for_servers_is_refused() throws IOException {
        authority();
        signed("middle", "ca", "sha256", "basicConstraints=CA:TRUE\nextendedKeyUsage=clientAuth");
        chain("middle");

        assertThat(findings(Optional.of("ca.crt")))
                .singleElement()
                .asString()
                .contains("certificate 2", "lacks serverAuth");
    }

    @Test
    void name_constraint_of_an_intermediate_counts_where_nodes_trust_its_issuer_already() throws IOException {
        authority();
        signed(
                "middle",
                "ca",
                "sha256",
                "basicConstraints=CA:TRUE\nnameConstraints=critical,permitted;IP:10.0.0.0/255.0.0.0");
        chain("middle");

        assertThat(findings(Optional.empty(), TrustDistribution.OWN))
                .singleElement()
                .asString()
                .contains("name constraints");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecparam -genkey -name secp256k1 -noout -out ca.key", "genrsa -out ca.key 1024"})
    void key_of_an_authority_that_no_client_accepts_is_called_by_its_name(String generate) throws IOException {
        openSsl.run(words(generate));
        openSsl.run(words("req -x509 -new -key ca.key -out ca.crt -days 30 -subj /CN=ca"));
        signed("tls", "ca", "sha256", "subjectAltName=IP:" + ADDRESS);

        assertThat(findings(Optional.of("ca.crt")))
                .singleElement()
                .asString()
                .contains("ca.crt", "key that clients do not accept");
    }

    @Test
    void sha_1_is_refused_in_rsassa_pss_as_well() throws IOException {
        authorityOfRsa();
        signed("tls", "ca", "sha256", "subjectAltName=IP:" + ADDRESS);
        openSsl.run(
                words(
                        "x509 -req -in tls.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 30 -extfile tls.ext -sha1 -sigopt rsa_padding_mode:pss -out tls.crt"));

        assertThat(findings(Optional.of("ca.crt"))).singleElement().asString().contains("SHA-1", "SHA-256");
    }

    @ParameterizedTest
    @CsvSource({"sha224, SHA-224", "sha3-256, SHA3-256", "sha512-256, SHA-512/256"})
    void digest_that_go_does_not_take_is_refused(String digest, String name) throws IOException {
        authorityOfRsa();
        signed("tls", "ca", digest, "subjectAltName=IP:" + ADDRESS);

        assertThat(findings(Optional.of("ca.crt")))
                .singleElement()
                .asString()
                .contains("certificate 1 of", "signed with " + name + ",", "SHA-256");
    }

    @Test
    void digest_of_an_intermediate_counts_and_that_of_what_is_trusted_does_not() throws IOException {
        openSsl.run(words("genrsa -out ca.key 2048"));
        openSsl.run(words("req -x509 -new -key ca.key -out ca.crt -days 30 -subj /CN=ca -sha224"));
        signed("middle", "ca", "sha224", "basicConstraints=CA:TRUE");
        chain("middle");
        Files.writeString(
                folder.resolve("tls.crt"),
                Files.readString(folder.resolve("tls.crt")) + Files.readString(folder.resolve("ca.crt")));

        assertThat(findings(Optional.of("ca.crt")))
                .singleElement()
                .asString()
                .contains("certificate 2 of", "signed with SHA-224");
    }

    @ParameterizedTest
    @CsvSource({"digest, true", "20, false"})
    void salt_of_rsassa_pss_must_be_as_long_as_the_digest(String salt, boolean fine) throws IOException {
        authorityOfRsa();
        signed("tls", "ca", "sha256", "subjectAltName=IP:" + ADDRESS);
        openSsl.run(words(
                "x509 -req -in tls.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 30 -extfile tls.ext -sha384 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:%s -out tls.crt"
                        .formatted(salt)));

        if (fine) {
            accepted();
        } else {
            assertThat(findings(Optional.of("ca.crt")))
                    .singleElement()
                    .asString()
                    .contains("signed with SHA-384 and a salt of 20 bytes");
        }
    }

    @Test
    void mask_of_rsassa_pss_must_have_the_digest_of_the_signature() throws IOException {
        authorityOfRsa();
        signed("tls", "ca", "sha256", "subjectAltName=IP:" + ADDRESS);
        openSsl.run(
                words(
                        "x509 -req -in tls.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 30 -extfile tls.ext -sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32 -sigopt rsa_mgf1_md:sha1 -out tls.crt"));

        assertThat(findings(Optional.of("ca.crt")))
                .singleElement()
                .asString()
                .contains("signed with SHA-256 and a mask (MGF1) of SHA-1", "a mask of SHA-256 and a salt of 32 bytes");
    }

    @Test
    void number_that_is_not_as_short_as_can_be_makes_a_certificate_damaged() throws IOException {
        openSsl.run(words("genrsa -out tls.key 2048"));
        selfSigned("-set_serial", "1");
        var der = Pem.der(CertificateReader.read(folder.resolve("tls.crt")).getFirst());
        var hex = HexFormat.of().formatHex(der);
        // The serial number 1 as 0001; the certificate and its content are then a byte longer.
        assertThat(hex.substring(26, 32)).isEqualTo("020101");
        var longer =
                "3082%04x3082%04x".formatted(Integer.parseInt(hex, 4, 8, 16) + 1, Integer.parseInt(hex, 12, 16, 16) + 1)
                        + hex.substring(16, 26) + "02020001" + hex.substring(32);
        Files.writeString(
                folder.resolve("tls.crt"),
                Pem.encode("CERTIFICATE", HexFormat.of().parseHex(longer)));

        assertThat(findings(Optional.empty())).singleElement().asString().contains("tls.crt", "damaged certificate");
    }

    @ParameterizedTest
    @ValueSource(ints = {8192, 8193})
    void rsa_key_of_more_than_8192_bits_is_refused(int bits) throws Exception {
        authority();
        signed("tls", "ca", "sha256", "subjectAltName=IP:" + ADDRESS);
        withKey(new RSAPublicKeySpec(BigInteger.ONE.shiftLeft(bits - 1).setBit(0), RSAKeyGenParameterSpec.F4));

        assertThat(findings(Optional.of("ca.crt")))
                .singleElement()
                .asString()
                .contains(bits > 8192 ? "(RSA of 8193 bits): use RSA of 2048 to 8192 bits" : "not of one pair");
    }

    /** Signs it anew for another key, of which nobody has the other half: one that long takes minutes to make. */
    private void withKey(RSAPublicKeySpec key) throws Exception {
        var authority = CertificateReader.read(folder.resolve("ca.crt")).getFirst();
        var draft = new CertificateDraft(
                CertificateDraft.subject(authority),
                CertificateDraft.name("tls"),
                KeyFactory.getInstance("RSA").generatePublic(key),
                Instant.now().minusSeconds(60),
                Instant.now().plusSeconds(86_400));
        draft.markAsServer(new CertificateRequest(
                "tls", List.of(InetAddress.ofLiteral(ADDRESS)), List.of(), Duration.ofDays(1), KeyKind.RSA_2048));
        var signed = draft.sign(new KeyPair(authority.getPublicKey(), PrivateKeyReader.read(folder.resolve("ca.key"))));
        Files.writeString(folder.resolve("tls.crt"), Pem.of(signed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0"})
    void serial_number_may_be_zero_but_not_negative(String serial) throws IOException {
        authority();
        signed("tls", "ca", "sha256", "subjectAltName=IP:" + ADDRESS);
        openSsl.run(words(
                "x509 -req -in tls.csr -CA ca.crt -CAkey ca.key -days 30 -extfile tls.ext -out tls.crt -set_serial "
                        + serial));

        if (serial.equals("0")) {
            accepted();
        } else {
            assertThat(findings(Optional.of("ca.crt")))
                    .singleElement()
                    .asString()
                    .contains("certificate 1 of", "tls.crt", "negative serial number");
        }
    }

    @Test
    void negative_serial_number_of_an_authority_is_refused() throws IOException {
        openSsl.run(words("genrsa -out ca.key 2048"));
        openSsl.run(words("req -x509 -new -key ca.key -out ca.crt -days 30 -subj /CN=ca -set_serial -1"));
        signed("tls", "ca", "sha256", "subjectAltName=IP:" + ADDRESS);

        assertThat(findings(Optional.of("ca.crt")))
                .singleElement()
                .asString()
                .contains("certificate 1 of", "ca.crt", "negative serial number");
    }

    @Test
    void address_in_the_form_of_ipv6_does_not_cover_that_of_ipv4() {
        openSsl.run("genrsa", "-out", "tls.key", "2048");
        openSsl.run(
                words("req -x509 -new -key tls.key -out tls.crt -days 30 -subj /CN=c -addext subjectAltName=IP:::ffff:"
                        + ADDRESS));

        assertThat(findings(Optional.empty()))
                .singleElement()
                .asString()
                .contains("does not cover " + ADDRESS, "IP ::ffff:" + ADDRESS);
    }

    @Test
    void dates_that_are_inverted_are_told_once() throws Exception {
        authority();
        var keys = new KeyPair(
                CertificateReader.read(folder.resolve("ca.crt")).getFirst().getPublicKey(),
                PrivateKeyReader.read(folder.resolve("ca.key")));
        var draft = new CertificateDraft(
                CertificateDraft.name("ca"),
                CertificateDraft.name("tls"),
                keys.getPublic(),
                Instant.parse("2099-01-01T00:00:00Z"),
                Instant.parse("2020-01-01T00:00:00Z"));
        draft.markAsServer(new CertificateRequest(
                "tls", List.of(InetAddress.ofLiteral(ADDRESS)), List.of(), Duration.ofDays(1), KeyKind.RSA_2048));
        Files.writeString(folder.resolve("tls.crt"), Pem.of(draft.sign(keys)));
        Files.copy(folder.resolve("ca.key"), folder.resolve("tls.key"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(findings(Optional.of("ca.crt")))
                .singleElement()
                .asString()
                .contains("(CN=tls)", "ends on 2020-01-01T00:00:00Z, before it begins on 2099-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/CN=tls", "/"})
    void path_that_is_too_long_is_told_in_plain_words(String subject) throws IOException {
        authority();
        signed("upper", "ca", "sha256", "basicConstraints=CA:TRUE,pathlen:0");
        signed("middle", "upper", "sha256", "basicConstraints=CA:TRUE");
        signed("tls", "middle", "sha256", "subjectAltName=IP:" + ADDRESS, subject);
        concatenate("tls", "middle", "upper");

        assertThat(findings(Optional.of("ca.crt")))
                .containsExactly(
                        "clients refuse the chain of '%s': certificate 3 allows no more than 0 other authorities below it (pathlen), and there are 1: leave some out, or have it issued with a larger pathlen"
                                .formatted(folder.resolve("tls.crt")));
    }

    @Test
    void path_below_what_is_trusted_is_counted() throws IOException {
        openSsl.run(words("ecparam -genkey -name prime256v1 -noout -out ca.key"));
        openSsl.run(
                words(
                        "req -x509 -new -key ca.key -out ca.crt -days 30 -subj /CN=ca -addext basicConstraints=critical,CA:TRUE,pathlen:0"));
        signed("middle", "ca", "sha256", "basicConstraints=CA:TRUE");
        chain("middle");

        assertThat(findings(Optional.of("ca.crt")))
                .singleElement()
                .asString()
                .contains("authority 'CN=ca' allows no more than 0", "there are 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/CN=tls", "/"})
    void policy_that_is_asked_for_is_told_in_plain_words(String subject) throws IOException {
        authority();
        signed(
                "middle",
                "ca",
                "sha256",
                "basicConstraints=CA:TRUE\npolicyConstraints=critical,requireExplicitPolicy:0");
        signed("tls", "middle", "sha256", "subjectAltName=IP:" + ADDRESS, subject);
        concatenate("tls", "middle");

        assertThat(findings(Optional.of("ca.crt")))
                .singleElement()
                .asString()
                .endsWith(
                        "an authority in it asks for certificate policies that the certificates do not have in common: have them issued with one, or without policy constraints");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/CN=tls", "/"})
    void intermediate_that_may_not_sign_certificates_is_told_in_plain_words(String subject) throws IOException {
        authority();
        signed("middle", "ca", "sha256", "basicConstraints=CA:TRUE\nkeyUsage=critical,digitalSignature");
        signed("tls", "middle", "sha256", "subjectAltName=IP:" + ADDRESS, subject);
        concatenate("tls", "middle");

        assertThat(findings(Optional.of("ca.crt"))).singleElement().asString().contains("certificate 2", "keyCertSign");
    }

    private void concatenate(String... names) throws IOException {
        var text = new StringBuilder();
        for (var name : names) {
            text.append(Files.readString(folder.resolve(name + ".crt")));
        }
        Files.writeString(folder.resolve("tls.crt"), text);
    }

    private void accepted() {
        var files = new CertificateFiles(
                folder.resolve("tls.crt"), folder.resolve("tls.key"), Optional.of(folder.resolve("ca.crt")));
        assertThat(new ServerCertificateReader(Clock.systemUTC())
                        .read(files, InetAddress.ofLiteral(ADDRESS), TrustDistribution.EXTENSION)
                        .warnings())
                .allSatisfy(warning -> assertThat(warning).contains("' expires on "));
    }

    private void chain(String issuer) throws IOException {
        signed("tls", issuer, "sha256", "subjectAltName=IP:" + ADDRESS);
        Files.writeString(
                folder.resolve("tls.crt"),
                Files.readString(folder.resolve("tls.crt")) + Files.readString(folder.resolve(issuer + ".crt")));
    }

    private static String[] words(String command) {
        return command.split(" ");
    }
}
