package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.FailureText;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
                        "part of a URL",
                        pem -> pem.replace(" ", "%20").replace("\n", "%0A").replace("+", "%2B")),
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

        assertThat(refusal("tls.pfx")).contains("is PKCS #12", "openssl pkcs12 -in");
        assertThat(refusal("tls.p7b")).contains("is PKCS #7", "openssl pkcs7 -in");
        assertThat(refusal("der.p7b")).contains("is PKCS #7", "openssl pkcs7 -in");
        assertThat(refusal("tls.cms")).contains("is CMS");
        follow(refusal("tls.cms"));
        assertThat(CertificateReader.read(folder.resolve("mycert.crt"))).containsExactly(ISSUED.certificate());
        assertThat(refusal("tls.blob")).contains("Microsoft's form MSBLOB");
        follow(refusal("tls.blob"));
        assertThat(PrivateKeyReader.read(folder.resolve("mycert.key")))
                .isEqualTo(PrivateKeyReader.read(folder.resolve("rsa.key")));
        assertThat(refusal("rsa.pub")).contains("is a public key alone");
        assertThat(refusal("tls.csr")).contains("is a certificate request");
        assertThat(refusal("der.csr")).contains("is a certificate request");
        assertThat(refusal("tls.pub")).contains("is a public key alone");
        assertThat(refusal("der.pub")).contains("is a public key alone");
        assertThat(refusal("tls.jks")).contains("is a Java key store", "keytool -importkeystore");
        assertThat(refusal("tls.key")).contains("holds no certificate: is it the key?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ssh-ed25519 AAAAC3NzaC1 me@host         | is a public key of SSH",
                "apiVersion: v1\\nkind: Secret\\ndata: {} | is a manifest of a Kubernetes Secret",
                "{\"kind\": \"Secret\"}                     | is a manifest of a Kubernetes Secret",
                "\u2013\u2013\u2013BEGIN CERTIFICATE\u2013\u2013\u2013 | with other dashes than hyphens",
                "hello                                   | holds no certificate in PEM"
            })
    void text_of_another_kind_is_called_by_its_name(String text, String said) throws IOException {
        Files.writeString(folder.resolve("tls.crt"), text.replace("\\n", "\n"));

        assertThat(refusal("tls.crt")).contains("tls.crt' ", said);
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
    void command_that_makes_pem_of_another_format_works(UnaryOperator<byte[]> encoding) throws Exception {
        var openssl = new OpenSsl(folder);
        Files.writeString(folder.resolve("tls.crt"), ISSUED.certificatePem());
        Files.writeString(folder.resolve("tls.key"), ISSUED.keyPem().reveal());
        Stream.of(
                        "pkcs12 -export -in tls.crt -inkey tls.key -out my.pfx -passout pass:word",
                        "crl2pkcs7 -nocrl -certfile tls.crt -out pem.p7b",
                        "crl2pkcs7 -nocrl -certfile tls.crt -outform der -out der.p7b",
                        "pkcs8 -topk8 -in tls.key -out pem.p8 -passout pass:word",
                        "pkcs8 -topk8 -in tls.key -outform der -out der.p8 -passout pass:word")
                .forEach(command -> openssl.run(command.split(" ")));

        for (var name : List.of("my.pfx", "pem.p7b", "der.p7b", "pem.p8", "der.p8")) {
            var file = folder.resolve(name);
            Files.write(file, encoding.apply(Files.readAllBytes(file)));
            follow(name.endsWith("p8") ? keyRefusal(file) : refusal(name));

            if (!name.endsWith("p8")) {
                assertThat(CertificateReader.read(folder.resolve("mycert.crt"))).containsExactly(ISSUED.certificate());
                Files.delete(folder.resolve("mycert.crt"));
            }
            if (!name.endsWith("p7b")) {
                assertThat(PrivateKeyReader.read(folder.resolve("mycert.key"))).isEqualTo(ISSUED.key());
                Files.delete(folder.resolve("mycert.key"));
            }
        }
    }

    /** Runs the command at the end of a refusal, with the password that openssl would ask for. */
    private void follow(String refusal) throws Exception {
        var command = refusal.substring(refusal.lastIndexOf(": ") + 2)
                .replaceAll("openssl (pkcs12|pkey)", "$0 -passin pass:word");
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

        assertThat(refusal("tls.crt")).endsWith("tls.crt' is empty");
    }

    @Test
    void command_that_helps_names_a_file_with_blanks_as_a_shell_takes_it() throws Exception {
        var key = Files.writeString(
                folder.resolve("my key"),
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----\n");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> PrivateKeyReader.read(key))
                .satisfies(e -> assertThat(FailureText.of(e)).contains("openssl pkey -in '%s' -out".formatted(key)));
    }

    private String refusal(String file) {
        var texts = new String[1];
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> CertificateReader.read(folder.resolve(file)))
                .satisfies(e -> texts[0] = FailureText.of(e));
        return texts[0];
    }
}
