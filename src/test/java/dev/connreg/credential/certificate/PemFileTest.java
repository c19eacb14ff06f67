package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.FailureText;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
                form("text around it", pem -> "Bag Attributes\n" + pem + "\nend"),
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

    @Test
    void other_formats_are_called_by_their_names_with_what_makes_pem_of_them() throws Exception {
        var der = Files.write(folder.resolve("tls.der"), ISSUED.certificate().getEncoded());
        var openSsl = new OpenSsl(folder);
        Files.writeString(folder.resolve("tls.crt"), ISSUED.certificatePem());
        Files.writeString(folder.resolve("tls.key"), ISSUED.keyPem().reveal());
        openSsl.run("pkey", "-in", "tls.key", "-outform", "der", "-out", "key.der");
        openSsl.run(
                "pkcs12", "-export", "-in", "tls.crt", "-inkey", "tls.key", "-out", "tls.pfx", "-passout", "pass:word");

        assertThat(refusal(der)).contains("is a certificate in DER", "openssl x509 -inform der");
        assertThat(refusal(folder.resolve("key.der"))).contains("is DER", "openssl pkey -inform der");
        assertThat(refusal(folder.resolve("tls.pfx"))).contains("is PKCS #12", "openssl pkcs12 -in");
        assertThat(refusal(folder.resolve("tls.key"))).contains("holds no certificate: is it the key?");
    }

    private static String refusal(Path file) {
        var texts = new String[1];
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> CertificateReader.read(file))
                .satisfies(e -> texts[0] = FailureText.of(e));
        return texts[0];
    }
}
