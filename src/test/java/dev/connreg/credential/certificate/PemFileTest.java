package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.FailureText;
import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.OpenSSHPrivateKeyUtil;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemFileTest {

    private static final IssuedCertificate ISSUED = new CertificateMaker(Clock.systemUTC())
            .make(new CertificateRequest(
                    "c", List.of(), List.of("registry.example"), Duration.ofDays(1), KeyKind.EC_P256));

    @TempDir
    private Path folder;

    static Stream<Arguments> forms() {
        return Stream.of(
                form("as it is", pem -> pem),
                form("Windows' line ends", pem -> pem.replace("\n", "\r\n")),
                form("blanks for line ends", pem -> pem.strip().replace("\n", " ")),
                form("\\\\n for line ends", pem -> pem.replace("\n", "\\n")),
                form("indented", pem -> pem.indent(4)),
                form(
                        "a string of JSON",
                        pem -> "\"" + pem.replace("+", "\\u002B").replace("\n", "\\u000a") + "\""),
                form(
                        "JSON that escapes slashes",
                        pem -> "\"" + pem.replace("/", "\\/").replace("\n", "\\n") + "\""),
                form(
                        "JSON in JSON",
                        pem -> "\"{\\\"a\\\": \\\""
                                + pem.replace("+", "\\\\u002b").replace("\n", "\\\\n") + "\\\"}\""),
                form(
                        "part of a URL",
                        pem -> pem.replace(" ", "%20").replace("\n", "%0A").replace("+", "%2B")),
                form(
                        "an old one in comments before it",
                        pem -> pem.replaceAll("(?m)^", "# ").replace("# -----END", "# ... -----END") + "\n" + pem),
                form("an old one behind slashes before it", pem -> pem.replaceAll("(?m)^", "// ") + "\n" + pem),
                form("text around it", pem -> "Bag Attributes\n" + pem + "\nend"),
                form(
                        "base64 in quotes",
                        pem -> "\"" + Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII))
                                + "\"\n"),
                form(
                        "base64 of it",
                        pem -> Base64.getMimeEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII))));
    }

    private static Arguments form(String name, UnaryOperator<String> form) {
        return Arguments.argumentSet(name, form);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void pem_is_read_in_each_form_that_tools_make_of_it(UnaryOperator<String> form) throws IOException {
        var certificate = Files.writeString(folder.resolve("tls.crt"), form.apply(ISSUED.certificatePem()));
        var key = Files.writeString(
                folder.resolve("tls.key"), form.apply(ISSUED.keyPem().reveal()));

        assertThat(CertificateReader.read(certificate)).containsExactly(ISSUED.certificate());
        assertThat(PrivateKeyReader.read(key).getEncoded())
                .isEqualTo(
                        Pem.blocks(ISSUED.keyPem().reveal(), "key").getFirst().getContent());
    }

    @Test
    void pem_of_powershell_is_read() throws IOException {
        var file = Files.write(
                folder.resolve("tls.crt"), ("\uFEFF" + ISSUED.certificatePem()).getBytes(StandardCharsets.UTF_16LE));

        assertThat(CertificateReader.read(file)).containsExactly(ISSUED.certificate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf_16_without_a_mark_is_read(String encoding) throws IOException {
        var file =
                Files.write(folder.resolve("tls.crt"), ISSUED.certificatePem().getBytes(Charset.forName(encoding)));

        assertThat(CertificateReader.read(file)).containsExactly(ISSUED.certificate());
    }

    @Test
    void comment_in_an_old_encoding_does_no_harm() throws IOException {
        var text = "# f\u00FCr L\u00E4den\n" + ISSUED.certificatePem();
        var file = Files.write(folder.resolve("tls.crt"), text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(CertificateReader.read(file)).containsExactly(ISSUED.certificate());
    }

    @Test
    void der_and_its_base64_are_read() throws Exception {
        var certificate = ISSUED.certificate().getEncoded();
        assertThat(CertificateReader.read(Files.write(folder.resolve("tls.der"), certificate)))
                .containsExactly(ISSUED.certificate());
        var bare = Base64.getMimeEncoder().encodeToString(certificate);
        assertThat(CertificateReader.read(Files.writeString(folder.resolve("tls.b64"), bare)))
                .containsExactly(ISSUED.certificate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rsa -traditional",
                "rsa -traditional -outform der",
                "pkcs8 -topk8 -nocrypt -outform der",
                "pkey -outform der"
            })
    void key_is_read_in_each_form_that_openssl_writes(String command) throws IOException {
        var openssl = new OpenSsl(folder);
        openssl.run("genrsa", "-out", "in.key", "2048");
        openssl.run((command + " -in in.key -out out.key").split(" "));

        assertThat(PrivateKeyReader.read(folder.resolve("out.key")))
                .isEqualTo(PrivateKeyReader.read(folder.resolve("in.key")));
    }

    @Test
    void elliptic_key_is_read_in_der() throws IOException {
        var openssl = new OpenSsl(folder);
        openssl.run("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "in.key");
        openssl.run("ec", "-in", "in.key", "-outform", "der", "-out", "out.key");

        assertThat(PrivateKeyReader.read(folder.resolve("out.key")))
                .isEqualTo(PrivateKeyReader.read(folder.resolve("in.key")));
    }

    @ParameterizedTest
    @CsvSource({
        "pkcs8 -topk8 -nocrypt, RSA PRIVATE KEY",
        "rsa -traditional, PRIVATE KEY",
        "pkcs8 -topk8 -passout pass:word, PRIVATE KEY"
    })
    void key_under_another_label_is_known_by_what_it_is(String command, String label) throws IOException {
        var openssl = new OpenSsl(folder);
        openssl.run("genrsa", "-out", "in.key", "2048");
        openssl.run((command + " -in in.key -out out.key").split(" "));
        var file = folder.resolve("out.key");
        Files.writeString(file, Files.readString(file).replaceAll("(BEGIN|END) .*PRIVATE KEY", "$1 " + label));

        if (command.contains("word")) {
            assertThat(keyRefusal(file)).contains("is encrypted");
        } else {
            assertThat(PrivateKeyReader.read(file)).isEqualTo(PrivateKeyReader.read(folder.resolve("in.key")));
        }
    }

    @Test
    void key_of_openssh_is_read() throws IOException {
        var made = new Ed25519PrivateKeyParameters(new SecureRandom());
        var blob = OpenSSHPrivateKeyUtil.encodePrivateKey(made);
        Files.writeString(folder.resolve("tls.key"), Pem.encode("OPENSSH PRIVATE KEY", blob));

        assertThat(PrivateKeyReader.read(folder.resolve("tls.key")).getAlgorithm())
                .isEqualTo("EdDSA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"256", "384", "521"})
    void elliptic_key_of_openssh_is_read(String bits) throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/ssh-keygen")),
                "ssh-keygen is not installed: its own form of elliptic keys goes untested");
        var file = folder.resolve("ssh.key");
        new ProcessBuilder("ssh-keygen", "-q", "-t", "ecdsa", "-b", bits, "-N", "", "-f", file.toString())
                .start()
                .waitFor();

        assertThat(PrivateKeyReader.read(file).getAlgorithm()).isEqualTo("EC");
    }

    @Test
    void other_formats_are_called_by_their_names_with_what_makes_pem_of_them() throws Exception {
        var openssl = new OpenSsl(folder);
        Files.writeString(folder.resolve("tls.crt"), ISSUED.certificatePem());
        Files.writeString(folder.resolve("tls.key"), ISSUED.keyPem().reveal());
        Stream.of(
                        "pkcs12 -export -in tls.crt -inkey tls.key -out tls.pfx -passout pass:word",
                        "crl2pkcs7 -nocrl -certfile tls.crt -out tls.p7b",
                        "crl2pkcs7 -nocrl -certfile tls.crt -outform der -out der.p7b",
                        "req -new -key tls.key -subj /CN=x -out tls.csr",
                        "req -new -key tls.key -subj /CN=x -outform der -out der.csr",
                        "pkey -in tls.key -pubout -out tls.pub",
                        "cms -sign -in tls.csr -signer tls.crt -inkey tls.key -outform pem -out tls.cms",
                        "genrsa -traditional -out rsa.key 2048",
                        "rsa -in rsa.key -outform MSBLOB -out tls.blob",
                        "rsa -in rsa.key -RSAPublicKey_out -outform der -out rsa.pub",
                        "pkey -in tls.key -pubout -outform der -out der.pub")
                .forEach(command -> openssl.run(command.split(" ")));
        var keys = KeyStore.getInstance("JKS");
        keys.load(null, null);
        keys.setCertificateEntry("tls", ISSUED.certificate());
        try (var out = Files.newOutputStream(folder.resolve("tls.jks"))) {
            keys.store(out, "password".toCharArray());
        }

        assertThat(refusal("tls.pfx")).contains("is PKCS #12", "connreg certificate convert ");
        assertThat(refusal("tls.p7b")).contains("is PKCS #7", "connreg certificate convert ");
        assertThat(refusal("der.p7b")).contains("is PKCS #7", "connreg certificate convert ");
        assertThat(refusal("tls.cms")).contains("is CMS", "connreg certificate convert ");
        assertThat(refusal("tls.blob")).contains("Microsoft's form MSBLOB");
        follow(refusal("tls.blob"));
        assertThat(PrivateKeyReader.read(folder.resolve("tls.blob.converted")))
                .isEqualTo(PrivateKeyReader.read(folder.resolve("rsa.key")));
        assertThat(refusal("rsa.pub")).contains("is a public key alone");
        assertThat(refusal("tls.csr")).contains("is a certificate request");
        assertThat(refusal("der.csr")).contains("is a certificate request");
        assertThat(refusal("tls.pub")).contains("is a public key alone");
        assertThat(refusal("der.pub")).contains("is a public key alone");
        assertThat(refusal("tls.jks")).contains("is a Java key store", "connreg certificate convert ");
        assertThat(refusal("tls.key")).contains("holds a private key and no certificate: give the certificate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ssh-ed25519 AAAAC3NzaC1 me@host         | is a public key of SSH",
                "apiVersion: v1\\nkind: Secret\\ndata: {} | is a manifest of a Kubernetes Secret",
                "{\"kind\": \"Secret\"}                     | is a manifest of a Kubernetes Secret",
                "tls.crt: LS0tLS1CRUdJTiB               | is a manifest of a Kubernetes Secret",
                "{\"tls.crt\": \"LS0tLS1CRUdJTiB\"}       | is a manifest of a Kubernetes Secret",
                "\u2013\u2013\u2013BEGIN CERTIFICATE\u2013\u2013\u2013 | with other dashes than hyphens",
                "\u2014\u2014-BEGIN CERTIFICATE-\u2014\u2014         | with other dashes than hyphens",
                "hello                                   | holds no certificate in PEM"
            })
    void text_of_another_kind_is_called_by_its_name(String text, String said) throws IOException {
        Files.writeString(folder.resolve("tls.crt"), text.replace("\\n", "\n"));

        assertThat(refusal("tls.crt")).contains("tls.crt' ", said);
    }

    @Test
    void secret_manifest_of_powershell_is_called_by_its_name_with_the_part_that_is_wanted() throws IOException {
        var file = Files.write(
                folder.resolve("secret.yaml"), "\uFEFFkind: Secret\ndata: {}\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(refusal("secret.yaml")).contains("{.data.tls\\.crt}");
        assertThat(keyRefusal(file)).contains("{.data.tls\\.key}");
    }

    @Test
    void newline_behind_der_does_no_harm() throws Exception {
        var out = new ByteArrayOutputStream();
        out.write(ISSUED.certificate().getEncoded());
        out.write('\n');

        assertThat(CertificateReader.read(Files.write(folder.resolve("tls.der"), out.toByteArray())))
                .containsExactly(ISSUED.certificate());
    }

    @Test
    void rsa_key_whose_parts_do_not_fit_each_other_is_refused() throws IOException {
        var openssl = new OpenSsl(folder);
        openssl.run("genrsa", "-traditional", "-out", "in.key", "2048");
        var key = RSAPrivateKey.getInstance(Pem.blocks(Files.readString(folder.resolve("in.key")), "key")
                .getFirst()
                .getContent());
        var other = new RSAPrivateKey(
                key.getModulus(),
                key.getPublicExponent(),
                key.getPrivateExponent(),
                key.getPrime1(),
                key.getPrime2(),
                key.getExponent2(),
                key.getExponent2(),
                key.getCoefficient());
        Files.writeString(folder.resolve("out.key"), Pem.encode("RSA PRIVATE KEY", other.getEncoded()));

        assertThat(keyRefusal(folder.resolve("out.key"))).contains("whose parts do not fit each other");
    }

    @Test
    void java_key_store_of_the_other_kind_is_called_by_its_name() throws Exception {
        var keys = KeyStore.getInstance("JCEKS");
        keys.load(null, null);
        try (var out = Files.newOutputStream(folder.resolve("tls.jceks"))) {
            keys.store(out, "password".toCharArray());
        }

        assertThat(refusal("tls.jceks")).contains("is a Java key store");
    }

    /** It took minutes for what was read again from each of its blanks. */
    @Test
    void begin_that_has_no_end_is_called_damage_at_once() throws IOException {
        Files.writeString(folder.resolve("tls.crt"), " ".repeat(300_000) + "\n-----BEGIN " + "A ".repeat(300_000));

        assertThat(refusal("tls.crt")).contains("block 1 is damaged or cut off");
    }

    static Stream<Arguments> formsThatOtherToolsMisread() {
        return Stream.of(
                form("carriage returns alone", pem -> pem.replace("\n", "\r")),
                form("blank lines", pem -> pem.replace("\n", "\n\n")),
                form("one line of base64", pem -> pem.replaceAll("(?<=[A-Za-z0-9+/=])\n(?=[A-Za-z0-9+/=])", "")),
                form("an old one in comments behind it", pem -> pem + pem.replaceAll("(?m)^", "# ")));
    }

    @ParameterizedTest
    @MethodSource("formsThatOtherToolsMisread")
    void what_other_tools_misread_is_not_called_plain(UnaryOperator<String> form) throws IOException {
        var certificate = Files.writeString(folder.resolve("tls.crt"), form.apply(ISSUED.certificatePem()));

        assertThat(CertificateReader.read(certificate)).containsExactly(ISSUED.certificate());
        assertThat(PlainPem.holdsCertificates(certificate)).isFalse();
    }

    @Test
    void long_certificate_is_plain_pem_as_well() throws IOException {
        var file = Files.writeString(
                folder.resolve("long.crt"),
                ISSUED.certificatePem().repeat(3) + Pem.encode("CERTIFICATE", new byte[200_000]));

        assertThatExceptionOfType(Failure.class).isThrownBy(() -> PlainPem.holdsCertificates(file));
        Files.writeString(file, ISSUED.certificatePem().repeat(3_000));
        assertThat(PlainPem.holdsCertificates(file)).isTrue();
    }

    static Stream<Arguments> encodings() {
        UnaryOperator<byte[]> lines = bytes -> Base64.getMimeEncoder().encode(bytes);
        UnaryOperator<byte[]> line = bytes -> Base64.getEncoder().encode(bytes);
        return Stream.of(
                Arguments.argumentSet("as it is", UnaryOperator.<byte[]>identity()),
                Arguments.argumentSet("base64 in lines of Windows", lines),
                Arguments.argumentSet("base64 in one line", line),
                Arguments.argumentSet(
                        "base64 of base64", (UnaryOperator<byte[]>) bytes -> line.apply(lines.apply(bytes))),
                Arguments.argumentSet("base64 in PowerShell's text", (UnaryOperator<byte[]>)
                        bytes -> ("\uFEFF" + new String(lines.apply(bytes), StandardCharsets.US_ASCII))
                                .getBytes(StandardCharsets.UTF_16LE)));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void what_is_in_containers_and_encrypted_comes_out(UnaryOperator<byte[]> encoding) throws Exception {
        var openssl = new OpenSsl(folder);
        Files.writeString(folder.resolve("tls.crt"), ISSUED.certificatePem());
        Files.writeString(folder.resolve("tls.key"), ISSUED.keyPem().reveal());
        Stream.of(
                        "pkcs12 -export -in tls.crt -inkey tls.key -out my.pfx -passout pass:word",
                        "pkcs12 -export -in tls.crt -inkey tls.key -out open.pfx -passout pass:",
                        "crl2pkcs7 -nocrl -certfile tls.crt -out pem.p7b",
                        "crl2pkcs7 -nocrl -certfile tls.crt -outform der -out der.p7b",
                        "pkcs8 -topk8 -in tls.key -out pem.p8 -passout pass:word",
                        "ec -aes256 -in tls.key -out old.p8 -passout pass:word",
                        "pkcs8 -topk8 -in tls.key -outform der -out der.p8 -passout pass:word")
                .forEach(command -> openssl.run(command.split(" ")));

        for (var name : List.of("my.pfx", "open.pfx", "pem.p7b", "der.p7b", "pem.p8", "old.p8", "der.p8")) {
            var file = folder.resolve(name);
            Files.write(file, encoding.apply(Files.readAllBytes(file)));
            assertThat(name.endsWith("p8") ? keyRefusal(file) : refusal(name))
                    .contains("run: connreg certificate convert " + file);

            var converted = ConvertedCertificate.of(file, () -> Secret.of("word"));

            var out = Files.writeString(
                    folder.resolve("out.pem"), converted.text().reveal());
            if (!name.endsWith("p8")) {
                assertThat(CertificateReader.read(out)).as(name).containsExactly(ISSUED.certificate());
            }
            if (!name.endsWith("p7b")) {
                assertThat(KeyMatch.fits(
                                PrivateKeyReader.read(out), ISSUED.certificate().getPublicKey()))
                        .as(name)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"my.pfx", "pem.p8", "old.p8", "my.jks"})
    void wrong_passphrase_is_called_wrong(String name) throws Exception {
        var openssl = new OpenSsl(folder);
        Files.writeString(folder.resolve("tls.crt"), ISSUED.certificatePem());
        Files.writeString(folder.resolve("tls.key"), ISSUED.keyPem().reveal());
        openssl.run("pkcs12 -export -in tls.crt -inkey tls.key -out my.pfx -passout pass:word".split(" "));
        openssl.run("pkcs8 -topk8 -in tls.key -out pem.p8 -passout pass:word".split(" "));
        openssl.run("ec -aes256 -in tls.key -out old.p8 -passout pass:word".split(" "));
        keyStore("my.jks", "JKS");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> ConvertedCertificate.of(folder.resolve(name), () -> Secret.of("other")))
                .withMessageContaining("the passphrase does not open file '");
    }

    private void keyStore(String name, String type) throws Exception {
        var keys = KeyStore.getInstance(type);
        keys.load(null, null);
        keys.setKeyEntry("tls", ISSUED.key(), "word".toCharArray(), new Certificate[] {ISSUED.certificate()});
        try (var out = Files.newOutputStream(folder.resolve(name))) {
            keys.store(out, "word".toCharArray());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"JKS", "JCEKS"})
    void pair_in_a_java_key_store_comes_out(String type) throws Exception {
        keyStore("my.jks", type);

        assertThat(ConvertedCertificate.of(folder.resolve("my.jks"), () -> Secret.of("word"))
                        .text()
                        .reveal())
                .isEqualTo(ISSUED.certificatePem() + ISSUED.keyPem().reveal());
    }

    @Test
    void chain_of_a_container_without_order_comes_out_in_the_order_of_servers() throws IOException {
        var openssl = new OpenSsl(folder);
        var maker = new CertificateMaker(Clock.systemUTC());
        var authority = maker.makeAuthority("Site authority", Duration.ofDays(10), KeyKind.EC_P256);
        var made = maker.make(
                new CertificateRequest("c", List.of(), List.of("a.example"), Duration.ofDays(1), KeyKind.EC_P256),
                authority);
        Files.writeString(folder.resolve("all.crt"), authority.certificatePem() + made.certificatePem());
        openssl.run("crl2pkcs7 -nocrl -certfile all.crt -out all.p7b".split(" "));
        // As old tools call it.
        var file = folder.resolve("all.p7b");
        Files.writeString(file, Files.readString(file).replace("PKCS7", "CERTIFICATE"));

        assertThat(ConvertedCertificate.of(file, () -> Secret.of("")).text().reveal())
                .isEqualTo(made.certificatePem() + authority.certificatePem());
    }

    static Stream<Arguments> encryptedForms() {
        return Stream.of(
                form("as it is", pem -> pem),
                form("blanks for line ends", pem -> pem.strip().replace("\n", " ")),
                form("a string of JSON", pem -> "{\"key\": \"" + pem.replace("\n", "\\n") + "\"}"),
                form("indented", pem -> pem.indent(4)));
    }

    @ParameterizedTest
    @MethodSource("encryptedForms")
    void encrypted_key_of_openssl_s_older_form_is_read_in_each_form(UnaryOperator<String> form) throws IOException {
        var openssl = new OpenSsl(folder);
        Files.writeString(folder.resolve("tls.key"), ISSUED.keyPem().reveal());
        openssl.run("ec -aes256 -in tls.key -out old.key -passout pass:word".split(" "));
        var file = folder.resolve("old.key");
        Files.writeString(file, form.apply(Files.readString(file)));

        assertThat(keyRefusal(file)).contains("is encrypted");
        var converted = ConvertedCertificate.of(file, () -> Secret.of("word"));
        var out = Files.writeString(folder.resolve("out.key"), converted.text().reveal());
        assertThat(KeyMatch.fits(
                        PrivateKeyReader.read(out), ISSUED.certificate().getPublicKey()))
                .isTrue();
    }

    /** Runs the command at the end of a refusal. */
    private void follow(String refusal) throws Exception {
        var command = refusal.substring(refusal.lastIndexOf(": ") + 2);
        var process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", command, output).isZero();
    }

    private static String keyRefusal(Path file) {
        return FailureText.of(assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> PrivateKeyReader.read(file))
                .actual());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "tls.crt='%s'"})
    void quotes_around_pem_are_passed_over(String form) throws IOException {
        var file = Files.writeString(
                folder.resolve("tls.crt"),
                form.formatted(ISSUED.certificatePem().replace("\n", "\\n")));

        assertThat(CertificateReader.read(file)).containsExactly(ISSUED.certificate());
    }

    @Test
    void what_stands_in_front_of_each_line_is_called_damage() throws IOException {
        Files.writeString(folder.resolve("tls.crt"), ISSUED.certificatePem().replaceAll("(?m)^", "> "));

        assertThat(refusal("tls.crt")).contains("block 1 is damaged or cut off");
    }

    @Test
    void empty_file_is_called_empty() throws IOException {
        Files.createFile(folder.resolve("tls.crt"));

        assertThat(refusal("tls.crt")).endsWith("tls.crt' is empty: get it anew from where it was made");
    }

    @Test
    void command_that_helps_names_a_file_with_blanks_as_a_shell_takes_it() throws Exception {
        var key = Files.writeString(
                folder.resolve("my key"),
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----\n");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> PrivateKeyReader.read(key))
                .satisfies(e -> assertThat(FailureText.of(e))
                        .contains("connreg certificate convert '%1$s' --output '%1$s'.plain.pem".formatted(key)));
    }

    private String refusal(String file) {
        var texts = new String[1];
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> CertificateReader.read(folder.resolve(file)))
                .satisfies(e -> texts[0] = FailureText.of(e));
        return texts[0];
    }
}
