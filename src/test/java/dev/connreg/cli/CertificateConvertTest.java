package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.credential.certificate.EncryptedKeys;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.util.io.pem.PemReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that only connreg reads become files that every tool reads, with all that was in them. */
class CertificateConvertTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private String certificate = "";
    private String key = "";

    @BeforeEach
    void makeOne() throws IOException {
        connreg.certificate("tls", "192.100.100.1");
        certificate = Files.readString(file("tls.crt"));
        key = Files.readString(file("tls.key"));
    }

    private Path file(String name) {
        return connreg.folder().resolve(name);
    }

    private ConnregRun convert(byte[] content) throws IOException {
        Files.write(file("in.pem"), content);
        return connreg.runAlone(
                "certificate",
                "convert",
                file("in.pem").toString(),
                "--output",
                file("out.pem").toString());
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                form("UTF-16", text -> text.getBytes(StandardCharsets.UTF_16)),
                form("a byte order mark", text -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8)),
                form("one line", text -> bytes(text.replace("\n", "\\n"))),
                form("indented", text -> bytes(text.indent(4))),
                form("carriage returns alone", text -> bytes(text.replace("\n", "\r"))),
                form("base64", text -> Base64.getEncoder().encode(bytes(text))));
    }

    private interface Form {
        byte[] of(String text);
    }

    private static Arguments form(String name, Form form) {
        return Arguments.of(name, form);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void chain_and_key_come_out_whole(String name, Form form) throws IOException {
        convert(form.of(certificate + certificate + key))
                .succeeds()
                .saysAlso("Wrote ", "out.pem: 2 certificates and a private key.");

        assertThat(file("out.pem")).hasContent(certificate + certificate + key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("out.pem"))))
                .isEqualTo("rw-------");
    }

    private void writeEncrypted() throws Exception {
        var info = PrivateKeyInfo.getInstance(
                new PemReader(new StringReader(key)).readPemObject().getContent());
        Files.writeString(file("in.key"), EncryptedKeys.pem(new JcaPEMKeyConverter().getPrivateKey(info), "pass word"));
    }

    private ConnregRun convertEncrypted(String... further) {
        var words = new ArrayList<>(List.of(
                "certificate",
                "convert",
                file("in.key").toString(),
                "--output",
                file("out.pem").toString()));
        words.addAll(List.of(further));
        return connreg.runAlone(words.toArray(String[]::new));
    }

    @Test
    void what_is_left_out_is_told() throws IOException {
        convert(bytes(certificate + "-----BEGIN DH PARAMETERS-----\nMEYCQQ==\n-----END DH PARAMETERS-----\n"))
                .succeeds()
                .saysAlso("out.pem: 1 certificate.", "Left out: DH PARAMETERS.");
    }

    @Test
    void passphrase_comes_from_a_file_or_standard_input() throws Exception {
        writeEncrypted();
        connreg.write("passphrase", "pass word\r\nnothing of this\n");

        convertEncrypted("--passphrase-file", file("passphrase").toString())
                .succeeds()
                .saysAlso("out.pem: a private key.");
        assertThat(file("out.pem")).hasContent(key);

        connreg.withInput("pass word\n");
        convertEncrypted("--passphrase-file", "-", "--overwrite").succeeds();
        assertThat(file("out.pem")).hasContent(key);
    }

    @Test
    void without_anybody_to_ask_the_option_is_named() throws Exception {
        writeEncrypted();

        convertEncrypted().fails(1).saysAlso("in.key' is encrypted", "give --passphrase-file");
        assertThat(file("out.pem")).doesNotExist();
    }

    @Test
    void file_that_exists_stays_without_being_told_otherwise() throws IOException {
        connreg.write("out.pem", "mine");

        convert(bytes(certificate)).fails(1).saysAlso("out.pem", "--overwrite");

        assertThat(file("out.pem")).hasContent("mine");
    }

    @Test
    void file_that_cannot_be_written_is_told_before_a_passphrase_is_asked_for() throws Exception {
        writeEncrypted();
        connreg.write("out.pem", "mine");

        connreg.withConversation("pass word\n");
        convertEncrypted().fails(1).saysAlso("out.pem' exists").doesNotSay("Passphrase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dev", "/dev/null", "/dev/stdout", "new/"})
    void what_is_no_file_is_not_written_to(String output) {
        connreg.runAlone("certificate", "convert", file("tls.crt").toString(), "--output", output, "--overwrite")
                .fails(1)
                .saysAlso("ERROR: '" + output + "' is ");
    }

    @Test
    void what_is_neither_certificate_nor_key_is_refused() throws IOException {
        convert(bytes("hello")).fails(1).saysAlso("in.pem' holds neither a certificate nor a private key");

        assertThat(file("out.pem")).doesNotExist();
    }
}
