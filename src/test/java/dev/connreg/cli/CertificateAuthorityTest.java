package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.credential.certificate.CertificateFile;
import dev.connreg.credential.certificate.OpenSsl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates that an authority signs: one of ours, and a company's, played by openssl. */
class CertificateAuthorityTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private OpenSsl openssl;

    @BeforeEach
    void begin() {
        openssl = new OpenSsl(connreg.folder());
    }

    private ConnregRun create(String further) {
        return createOf("EC_P256", further);
    }

    private ConnregRun createOf(String kind, String further) {
        return certificate("create --service-ip 192.100.100.1 --key-kind %s %s".formatted(kind, further));
    }

    /** As in the test's own folder, with the files that have their names by default, and without the folder in what it says. */
    private ConnregRun certificate(String line) {
        var words = new ArrayList<>(List.of("certificate"));
        words.addAll(List.of((line + byDefault(line)).split(" +")));
        words.replaceAll(word -> word.matches(".*\\.(crt|key|csr|pem|p7b|der)|passphrase")
                ? file(word).toString()
                : word);
        var run = connreg.runAlone(words.toArray(String[]::new));
        return new ConnregRun(words, run.exitCode(), bare(run.out()), bare(run.err()));
    }

    private static String byDefault(String line) {
        var defaults = switch (line.split(" ")[0]) {
            case "create" -> List.of("--certificate tls.crt", "--key tls.key", "--ca-certificate ca.crt");
            case "request" -> List.of("--request tls.csr", "--key tls.key");
            case "accept" ->
                List.of(
                        "--request tls.csr",
                        "--key tls.key",
                        "--certificate tls.crt",
                        "--certificate-authority ca.crt");
            default -> List.<String>of();
        };
        return defaults.stream()
                .filter(option -> !line.contains(option.split(" ")[0] + " "))
                .filter(option -> !option.startsWith("--ca-") || line.contains("--ca "))
                .map(" "::concat)
                .collect(Collectors.joining());
    }

    private String bare(String text) {
        return text.replace(connreg.folder() + "/", "");
    }

    private Path file(String name) {
        return connreg.folder().resolve(name);
    }

    private void verified(String authority, String certificate) {
        openssl.run(
                "verify",
                "-x509_strict",
                "-purpose",
                "sslserver",
                "-verify_ip",
                "192.100.100.1",
                "-CAfile",
                authority,
                "-untrusted",
                certificate,
                certificate);
    }

    /** Two keys that long take seconds to make. */
    @Test
    @Tag("sweep")
    void openssl_accepts_what_an_authority_with_a_long_key_signed() {
        openssl_accepts_what_an_authority_of_ours_signed("RSA_3072");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC_P256", "EC_P384", "RSA_2048"})
    void openssl_accepts_what_an_authority_of_ours_signed(String kind) {
        certificate(
                        "create --ca --service-ip 192.100.100.1 --service-ip fd00::1 --dns-name registry.contoso.example --key-kind "
                                + kind)
                .succeeds()
                .saysAlso(
                        "Wrote tls.crt and tls.key: valid for 365 days, for 192.100.100.1, fd00::1, registry.contoso.example.",
                        "In the spec: tls.certificate: tls.crt, tls.key: tls.key, tls.certificateAuthority: ca.crt.");

        verified("ca.crt", "tls.crt");
        assertThat(openssl.run("x509", "-in", "tls.crt", "-noout", "-text"))
                .contains(
                        "Issuer: CN = connected-registry CA",
                        "CA:FALSE",
                        "TLS Web Server Authentication",
                        "IP Address:FD00:0:0:0:0:0:0:1",
                        "DNS:registry.contoso.example",
                        "Authority Key Identifier");
        assertThat(openssl.run("x509", "-in", "ca.crt", "-noout", "-text")).contains("CA:TRUE, pathlen:0");
        certificate(
                        "check --certificate tls.crt --key tls.key --certificate-authority ca.crt --service-ip 192.100.100.1")
                .succeeds();
        assertThat(Files.exists(file("ca.key"))).isFalse();
    }

    @Test
    void expiry_is_that_of_the_servers_own_certificate_in_any_order() throws IOException {
        create("--ca --ca-days 400 --days 30").succeeds();
        var folder = connreg.folder();
        var text = Files.readString(folder.resolve("ca.crt")) + Files.readString(folder.resolve("tls.crt"));

        var read = CertificateFile.read(Files.writeString(folder.resolve("root-first.crt"), text));

        assertThat(read.dates().orElseThrow().end())
                .isEqualTo(CertificateFile.read(folder.resolve("tls.crt"))
                        .dates()
                        .orElseThrow()
                        .end());
    }

    @Test
    void key_of_the_authority_is_written_for_its_owner_and_signs_again() throws IOException {
        create("--ca --ca-key ca.key").succeeds().saysAlso("Wrote ca.key: keep it where nothing else is");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("ca.key"))))
                .isEqualTo("rw-------");
        var first = Files.readString(file("tls.crt"));

        create("--signed-by ca.crt --signed-by-key ca.key --overwrite")
                .succeeds()
                .saysAlso("tls.certificateAuthority: ca.crt.");

        assertThat(Files.readString(file("tls.crt"))).isNotEqualTo(first);
        verified("ca.crt", "tls.crt");
    }

    @Test
    void certificate_ends_with_its_authority() {
        create("--ca --ca-key ca.key --ca-days 400").succeeds();

        create("--signed-by ca.crt --signed-by-key ca.key --days 500 --overwrite")
                .succeeds()
                .saysAlso("valid until its CA ends on ");
        verified("ca.crt", "tls.crt");
    }

    @Test
    void certificate_ends_with_a_root_that_ends_before_its_intermediate_authority() throws IOException {
        company();
        openssl.run("x509", "-in", "root.crt", "-signkey", "root.key", "-days", "90", "-out", "short.crt");
        connreg.write("chain.crt", Files.readString(file("sub.crt")) + Files.readString(file("short.crt")));
        connreg.write("passphrase", "lovely\n");

        create("--signed-by chain.crt --signed-by-key sub.key --passphrase-file passphrase")
                .succeeds()
                .saysAlso("valid until its CA ends on ");

        assertThat(openssl.run("x509", "-in", "tls.crt", "-noout", "-enddate"))
                .isEqualTo(openssl.run("x509", "-in", "short.crt", "-noout", "-enddate"));
    }

    @Test
    void files_of_the_authority_are_never_overwritten_by_what_it_signs() throws IOException {
        create("--ca --ca-key ca.key").succeeds();
        var key = Files.readString(file("ca.key"));

        create("--signed-by ca.crt --signed-by-key ca.key --certificate ca.crt --key ca.key --overwrite")
                .fails(1)
                .saysAlso(
                        "file 'ca.crt' is one that this command reads, and would be lost: name another to write to",
                        "file 'ca.key' is one that this command reads");

        assertThat(Files.readString(file("ca.key"))).isEqualTo(key);
    }

    @Test
    void key_of_a_request_is_never_overwritten_by_its_certificate() throws IOException {
        answered();
        var key = Files.readString(file("tls.key"));

        certificate("accept answer.pem --chain sub.crt --chain root.crt --certificate tls.key --overwrite")
                .fails(1)
                .saysAlso("file 'tls.key' is one that this command reads");

        assertThat(Files.readString(file("tls.key"))).isEqualTo(key);
    }

    /** As a company has it: a root that is kept away, and an intermediate authority that signs. */
    private void company() {
        openssl.run(
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-keyout",
                "root.key",
                "-out",
                "root.crt",
                "-days",
                "3000",
                "-subj",
                "/O=Contoso/CN=Contoso root",
                "-addext",
                "keyUsage=critical,keyCertSign,cRLSign");
        connreg.write("sub.cnf", "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n");
        openssl.run(
                "req",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-keyout",
                "sub.key",
                "-passout",
                "pass:lovely",
                "-out",
                "sub.csr",
                "-subj",
                "/O=Contoso/CN=Contoso edge");
        openssl.run(
                "x509",
                "-req",
                "-in",
                "sub.csr",
                "-CA",
                "root.crt",
                "-CAkey",
                "root.key",
                "-out",
                "sub.crt",
                "-days",
                "1000",
                "-extfile",
                "sub.cnf");
    }

    @Test
    void intermediate_authority_with_an_encrypted_key_signs_and_its_certificate_is_sent() throws IOException {
        company();
        connreg.write("chain.crt", Files.readString(file("root.crt")) + Files.readString(file("sub.crt")));
        connreg.write("passphrase", "lovely\n");

        create("--signed-by chain.crt --signed-by-key sub.key --passphrase-file passphrase")
                .succeeds();

        verified("root.crt", "tls.crt");
        assertThat(Files.readString(file("tls.crt")).split("BEGIN CERT")).hasSize(3);
        certificate(
                        "check --certificate tls.crt --key tls.key --certificate-authority chain.crt --service-ip 192.100.100.1")
                .succeeds();
    }

    @Test
    void authority_that_cannot_sign_is_refused_and_nothing_is_written() {
        company();
        connreg.certificate("plain", "10.0.0.1");
        connreg.write("leaf.cnf", "basicConstraints=CA:FALSE\n");
        openssl.run(
                "x509",
                "-req",
                "-in",
                "sub.csr",
                "-passin",
                "pass:lovely",
                "-CA",
                "root.crt",
                "-CAkey",
                "root.key",
                "-out",
                "leaf.crt",
                "-extfile",
                "leaf.cnf");
        openssl.run("ec", "-in", "sub.key", "-passin", "pass:lovely", "-out", "sub.plain.key");
        connreg.write(
                "narrow.cnf",
                "basicConstraints=critical,CA:TRUE\nnameConstraints=critical,permitted;IP:10.0.0.0/255.0.0.0\n");
        openssl.run(
                "x509",
                "-req",
                "-in",
                "sub.csr",
                "-passin",
                "pass:lovely",
                "-CA",
                "root.crt",
                "-CAkey",
                "root.key",
                "-out",
                "narrow.crt",
                "-extfile",
                "narrow.cnf");

        create("--signed-by root.crt --signed-by-key sub.plain.key")
                .fails(1)
                .saysAlso("key 'sub.plain.key' does not fit certificate 'root.crt'");
        create("--signed-by leaf.crt --signed-by-key sub.plain.key")
                .fails(1)
                .saysAlso(
                        "may not sign others, as its basic constraints lack CA:TRUE: have it issued with that, or give one that has it");
        createOf("RSA_4096", "--signed-by narrow.crt --signed-by-key sub.plain.key")
                .fails(1)
                .saysAlso("the name constraints of its authority exclude it")
                .doesNotSay("Making an RSA key");
        assertThat(Files.exists(file("tls.crt"))).isFalse();
        assertThat(Files.exists(file("tls.key"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--ca --signed-by a --signed-by-key b | --ca makes a CA, and --signed-by names one: give one of the two",
                "--signed-by a | --signed-by and --signed-by-key go together: give both, or none",
                "--passphrase-file a | --passphrase-file is for the key of a CA that is there: give --signed-by as well",
                "--ca-key ca.key | --ca-key is for a CA that is made: give --ca as well",
                "--ca --ca-days 30 | --ca-days is 30: a CA is valid for as long as the certificate (365 days) at least, and 36500 days at most",
                "--ca --ca-certificate - | --ca-certificate is -: name a file, as nothing is written to standard output",
            })
    void options_that_do_not_go_together_are_refused(String options, String message) {
        create(options).fails(2).saysAlso("ERROR: " + message);
        assertThat(Files.exists(file("tls.crt"))).isFalse();
    }

    /** The company's answer to a request, with the names that were asked for. */
    private void answered() {
        company();
        certificate("request --service-ip 192.100.100.1 --dns-name registry.contoso.example --key-kind EC_P256")
                .succeeds()
                .saysAlso("Wrote tls.csr and tls.key: send the first to your CA");
        assertThat(openssl.run("req", "-in", "tls.csr", "-noout", "-verify", "-text"))
                .contains("verify OK", "IP Address:192.100.100.1, DNS:registry.contoso.example", "TLS Web Server Auth");
        openssl.run(
                "x509",
                "-req",
                "-in",
                "tls.csr",
                "-CA",
                "sub.crt",
                "-CAkey",
                "sub.key",
                "-passin",
                "pass:lovely",
                "-out",
                "answer.pem",
                "-days",
                "300",
                "-copy_extensions",
                "copyall");
        openssl.run(
                "crl2pkcs7",
                "-nocrl",
                "-certfile",
                "root.crt",
                "-certfile",
                "sub.crt",
                "-certfile",
                "answer.pem",
                "-out",
                "answer.p7b");
        openssl.run("x509", "-in", "answer.pem", "-outform", "DER", "-out", "answer.der");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer.p7b",
                "answer.der --chain sub.crt --chain root.crt",
                "root.crt --chain answer.pem --chain sub.crt"
            })
    void answer_of_a_company_is_taken_in_any_form_and_order(String files) {
        answered();

        certificate("accept " + files)
                .succeeds()
                .saysAlso("Wrote tls.crt: it fits tls.key and tls.csr", "tls.certificateAuthority: ca.crt.");

        verified("ca.crt", "tls.crt");
        certificate(
                        "check --certificate tls.crt --key tls.key --certificate-authority ca.crt --service-ip 192.100.100.1 --dns-name registry.contoso.example")
                .succeeds();
    }

    @Test
    void answer_without_its_root_is_taken_with_a_warning() {
        answered();

        certificate("accept answer.pem --chain sub.crt --certificate my.crt")
                .succeeds()
                .saysAlso(
                        "WARNING: the certificate of 'CN=Contoso root, O=Contoso', which signed it, is not among",
                        "run: connreg certificate accept answer.pem --chain sub.crt --chain root.crt --request tls.csr --key tls.key --certificate my.crt --certificate-authority ca.crt --overwrite\n");
        assertThat(Files.exists(file("ca.crt"))).isFalse();
        certificate("accept answer.pem --chain sub.crt --chain root.crt --certificate my.crt --overwrite")
                .succeeds();
    }

    @Test
    void answer_that_is_wrong_is_refused_and_nothing_is_written() throws IOException {
        answered();
        openssl.run(
                "x509",
                "-req",
                "-in",
                "tls.csr",
                "-CA",
                "root.crt",
                "-CAkey",
                "root.key",
                "-out",
                "nameless.pem",
                "-days",
                "300");
        Files.copy(file("tls.key"), file("kept.key"));
        certificate("request --service-ip 10.0.0.1 --key-kind EC_P256 --request other.csr --key other.key")
                .succeeds();

        certificate("accept nameless.pem --chain root.crt")
                .fails(1)
                .saysAlso("certificate 'nameless.pem' does not cover 192.100.100.1");
        certificate("accept answer.pem --key other.key")
                .fails(1)
                .saysAlso("request 'tls.csr' is not for key 'other.key': name the two that were made together");
        certificate("accept answer.pem --key other.key --request other.csr")
                .fails(1)
                .saysAlso(
                        "none of the certificates in 'answer.pem' is for key 'other.key'",
                        "give the answer to request 'other.csr'");
        certificate("accept answer.pem --request tls.key")
                .fails(1)
                .saysAlso("file 'tls.key' holds no certificate signing request");
        assertThat(Files.exists(file("tls.crt"))).isFalse();
    }

    @Test
    void renewed_certificates_and_a_new_authority_go_through_deploy_and_the_site_is_online() {
        create("--ca --ca-key ca.key --certificate mycert.crt --key mycert.key").succeeds();
        var spec = connreg.write("site.yaml", """
                registry: {name: myacrregistry, resourceGroup: myresourcegroup}
                cluster: {name: myarck8scluster}
                connectedRegistry: {name: myconnectedregistry, repositories: [hello-world]}
                service: {clusterIP: 192.100.100.1}
                tls: {mode: ownCertificate, certificate: mycert.crt, key: mycert.key, certificateAuthority: ca.crt}
                """);
        connreg.run("deploy", "-f", spec).succeeds().printsAlso("Succeeded, Online, Active");

        create("--signed-by ca.crt --signed-by-key ca.key --certificate mycert.crt --key mycert.key --overwrite")
                .succeeds();
        connreg.run("rotate", "certificate", "-f", spec).succeeds();
        connreg.run("status", "-f", spec, "--expect", "online").succeeds();

        create("--ca --certificate mycert.crt --key mycert.key --overwrite").succeeds();
        connreg.run("deploy", "-f", spec).succeeds().printsAlso("Succeeded, Online, Active");
    }

    @Test
    void file_with_the_key_of_a_ca_is_not_named_for_the_spec() throws IOException {
        create("--ca --ca-key ca.key").succeeds();
        var both = connreg.folder().resolve("both.pem");
        Files.writeString(
                both,
                Files.readString(connreg.folder().resolve("ca.crt"))
                        + Files.readString(connreg.folder().resolve("ca.key")));
        create("--signed-by both.pem --signed-by-key both.pem --overwrite")
                .succeeds()
                .saysAlso("tls.certificateAuthority: authority.crt, as 'both.pem' holds more than certificates. "
                        + "To write that, run: openssl x509 -in both.pem -out authority.crt");
    }

    @Test
    void key_store_with_a_ca_is_made_pem_of_before_openssl_reads_it() throws IOException, GeneralSecurityException {
        create("--ca --ca-key ca.key").succeeds();
        connreg.write("passphrase", "lovely\n");
        var store = KeyStore.getInstance("JKS");
        store.load(null, null);
        store.setKeyEntry("ca", key("ca.key"), "lovely".toCharArray(), new Certificate[] {certificateOf("ca.crt")});
        try (var out = Files.newOutputStream(connreg.folder().resolve("store.pem"))) {
            store.store(out, "lovely".toCharArray());
        }

        create("--signed-by store.pem --signed-by-key store.pem --passphrase-file passphrase --overwrite")
                .succeeds()
                .saysAlso("To write that, run: connreg certificate convert store.pem --output store.pem.plain.pem"
                        + " && openssl x509 -in store.pem.plain.pem -out authority.crt && rm store.pem.plain.pem");
    }

    private Certificate certificateOf(String file) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(connreg.folder().resolve(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private PrivateKey key(String file) throws IOException, GeneralSecurityException {
        var base64 = Files.readString(connreg.folder().resolve(file)).replaceAll("-----[^\n]*-----", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
    }
}
