package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.connreg.problem.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in which a byte or two are wrong: all that may come of it is that they are refused. */
class DamagedCertificatesTest {

    private static final String ADDRESS = "192.100.100.1";

    @TempDir
    private Path folder;

    private final List<byte[]> whole = new ArrayList<>();

    @BeforeEach
    void makeChain() throws IOException {
        var openSsl = new OpenSsl(folder);
        for (var name : List.of("ca", "tls")) {
            openSsl.run("ecparam", "-genkey", "-name", "prime256v1", "-noout", "-out", name + ".key");
        }
        openSsl.run(("req -x509 -new -key ca.key -out ca.crt -days 30 -subj /CN=ca"
                        + " -addext nameConstraints=critical,permitted;IP:192.0.0.0/255.0.0.0")
                .split(" "));
        openSsl.run("req -new -key tls.key -out tls.csr -subj /CN=tls".split(" "));
        Files.writeString(
                folder.resolve("tls.ext"),
                "subjectAltName=IP:" + ADDRESS
                        + ",DNS:site.example,URI:https://site.example/\nextendedKeyUsage=serverAuth\nkeyUsage=critical,digitalSignature\n");
        openSsl.run(
                "x509 -req -in tls.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 30 -sha256 -out tls.crt -extfile tls.ext"
                        .split(" "));
        for (var name : List.of("tls.crt", "ca.crt")) {
            whole.add(Pem.der(CertificateReader.read(folder.resolve(name)).getFirst()));
        }
        whole.add(PrivateKeyReader.read(folder.resolve("tls.key")).getEncoded());
    }

    private void read() {
        var files = new CertificateFiles(
                folder.resolve("tls.crt"), folder.resolve("tls.key"), Optional.of(folder.resolve("ca.crt")));
        try {
            new ServerCertificateReader(Clock.systemUTC())
                    .read(files, InetAddress.ofLiteral(ADDRESS), TrustDistribution.EXTENSION);
        } catch (Failure _) {
            // As it should be; some bytes do not matter.
        }
    }

    private void damage(Random random) throws IOException {
        var parts = whole.stream().map(byte[]::clone).toList();
        var one = parts.get(random.nextInt(parts.size()));
        for (var times = random.nextInt(1, 3); times > 0; times--) {
            one[random.nextInt(one.length)] = (byte) random.nextInt(256);
        }
        Files.writeString(folder.resolve("tls.crt"), Pem.encode("CERTIFICATE", parts.get(0)));
        Files.writeString(folder.resolve("ca.crt"), Pem.encode("CERTIFICATE", parts.get(1)));
        Files.writeString(folder.resolve("tls.key"), Pem.encode("PRIVATE KEY", parts.get(2)));
    }

    private void damaged(int times) throws IOException {
        for (var seed = new Random().nextLong(); times > 0; times--, seed++) {
            damage(new Random(seed));
            assertThatCode(this::read).as("damaged with seed %d", seed).doesNotThrowAnyException();
        }
    }

    @Test
    void wrong_bytes_are_refused_and_nothing_worse() throws IOException {
        damaged(150);
    }

    @Test
    @Tag("sweep")
    void many_wrong_bytes_are_refused_and_nothing_worse() throws IOException {
        damaged(6_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${TLS_CERT}", "$CERT", "$1", "\\1"})
    void variable_that_was_not_filled_in_is_a_damaged_block(String variable) throws IOException {
        for (var name : List.of("tls.crt", "tls.key", "ca.crt")) {
            Files.writeString(
                    folder.resolve(name),
                    "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(variable));
        }

        assertThatCode(this::read).doesNotThrowAnyException();
    }
}
