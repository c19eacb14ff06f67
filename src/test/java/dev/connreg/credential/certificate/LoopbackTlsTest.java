package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Handshakes of real clients with a server that has a certificate of ours: each takes the one for its address, and refuses any
 * other for the reason that it has.
 */
@Tag("sweep")
class LoopbackTlsTest {

    private static final String HERE = "127.0.0.1";

    private static final String PYTHON = """
            import socket, ssl, sys
            context = ssl.create_default_context(cafile=sys.argv[2])
            with socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as plain:
                context.wrap_socket(plain, server_hostname="127.0.0.1").close()
            """;

    private static final String GO = """
            package main

            import (
                "crypto/tls"
                "crypto/x509"
                "fmt"
                "os"
            )

            func main() {
                pem, _ := os.ReadFile(os.Args[2])
                roots := x509.NewCertPool()
                roots.AppendCertsFromPEM(pem)
                _, err := tls.Dial("tcp", "127.0.0.1:"+os.Args[1], &tls.Config{RootCAs: roots})
                if err != nil {
                    fmt.Println(err)
                    os.Exit(1)
                }
            }
            """;

    /** What a server has, and by what a client recognizes it. */
    private enum Fault {
        NONE("", "", ""),
        ANOTHER_ADDRESS(
                "No subject alternative names matching IP address 127.0.0.1 found",
                "IP address mismatch|no alternative certificate subject name matches target",
                "certificate is valid for 127.0.0.2, not 127.0.0.1"),
        EXPIRED("NotAfter|[Ee]xpired", "certificate has expired", "certificate has expired or is not yet valid"),
        UNTRUSTED(
                "unable to find valid certification path|signature check failed|Path does not chain",
                "self.signed certificate|unable to get (local )?issuer certificate|unable to verify the first certificate|certificate signature failure",
                "certificate signed by unknown authority");

        private final String toJava;
        private final String toOpenSsl;
        private final String toGo;

        Fault(String toJava, String toOpenSsl, String toGo) {
            this.toJava = toJava;
            this.toOpenSsl = toOpenSsl;
            this.toGo = toGo;
        }
    }

    @TempDir
    private static Path folder;

    private static Path client = Path.of("");

    @BeforeAll
    static void buildTheClientInGo() throws IOException {
        if (isInstalled("go")) {
            client = folder.resolve("client");
            var source = Files.writeString(folder.resolve("client.go"), GO);
            assertThat(answer(List.of("go", "build", "-o", client.toString(), source.toString())))
                    .isEmpty();
        }
    }

    private record Pair(IssuedCertificate server, X509Certificate trusted) {}

    @ParameterizedTest
    @CsvSource({"RSA_2048, false", "RSA_2048, true", "EC_P256, false", "EC_P256, true", "EC_P384, true"})
    void clients_take_it_for_its_address_and_refuse_it_for_the_right_reason(KeyKind kind, boolean hasAuthority)
            throws Exception {
        for (var fault : Fault.values()) {
            var pair = pair(kind, hasAuthority, fault);
            var trust = Files.writeString(folder.resolve("trust.pem"), Pem.of(pair.trusted()));
            try (var server = serve(pair.server())) {
                var port = Integer.toString(server.getLocalPort());
                var answers = new TreeMap<String, String>();
                answers.put("Java", java(server.getLocalPort(), pair.trusted()));
                var commands = new TreeMap<String, List<String>>(Map.of(
                        "openssl",
                        List.of(
                                "openssl",
                                "s_client",
                                "-connect",
                                HERE + ":" + port,
                                "-CAfile",
                                trust.toString(),
                                "-verify_ip",
                                HERE,
                                "-verify_return_error"),
                        "curl",
                        List.of(
                                "curl",
                                "--silent",
                                "--show-error",
                                "--cacert",
                                trust.toString(),
                                "https://" + HERE + ":" + port + "/"),
                        "python3",
                        List.of("python3", "-c", PYTHON, port, trust.toString())));
                commands.keySet().removeIf(program -> !isInstalled(program));
                if (isInstalled("go")) {
                    commands.put("go", List.of(client.toString(), port, trust.toString()));
                }
                commands.forEach((name, words) -> answers.put(name, answer(words)));
                // Java looks at the dates of what signed a certificate, but not at those of one that it trusts itself.
                if (fault == Fault.EXPIRED && !hasAuthority) {
                    answers.remove("Java");
                }
                answers.forEach((client, answer) -> requireReason(client, answer, fault));
            }
        }
    }

    private static void requireReason(String client, String answer, Fault fault) {
        var expected = switch (client) {
            case "Java" -> fault.toJava;
            case "go" -> fault.toGo;
            default -> fault.toOpenSsl;
        };
        if (expected.isEmpty()) {
            assertThat(answer).as("%s of a good certificate", client).isEmpty();
        } else {
            assertThat(answer).as("%s, %s", client, fault).containsPattern(expected);
        }
    }

    private static Pair pair(KeyKind kind, boolean hasAuthority, Fault fault) throws IOException {
        var now = fault == Fault.EXPIRED ? Instant.now().minus(Duration.ofDays(40)) : Instant.now();
        var maker = new CertificateMaker(Clock.fixed(now, ZoneOffset.UTC));
        var address = InetAddress.ofLiteral(fault == Fault.ANOTHER_ADDRESS ? "127.0.0.2" : HERE);
        var wanted =
                new CertificateRequest("connected-registry", List.of(address), List.of(), Duration.ofDays(30), kind);
        if (!hasAuthority) {
            var server = maker.make(wanted);
            return new Pair(
                    server, fault == Fault.UNTRUSTED ? maker.make(wanted).certificate() : server.certificate());
        }
        var authority = maker.makeAuthority("authority", Duration.ofDays(3000), kind);
        var other = maker.makeAuthority("authority", Duration.ofDays(3000), kind);
        return new Pair(maker.make(wanted, authority), (fault == Fault.UNTRUSTED ? other : authority).certificate());
    }

    /** Shakes hands with whoever comes, one after the other, and answers nothing more than an empty page. */
    private static SSLServerSocket serve(IssuedCertificate issued) throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(issued), new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        var server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.ofLiteral(HERE));
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var socket = server.accept()) {
                    socket.setSoTimeout(10_000);
                    if (socket.getInputStream().read() >= 0) {
                        socket.getOutputStream()
                                .write("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException _) {
                    // A client that refuses the certificate ends the handshake so.
                }
            }
        });
        return server;
    }

    private static KeyStore store(IssuedCertificate issued) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(issued.certificatePem().getBytes(StandardCharsets.US_ASCII)));
        store.setKeyEntry("server", issued.key(), new char[0], new Certificate[] {certificate});
        return store;
    }

    /** Why Java refuses; empty if it does not. */
    private static String java(int port, X509Certificate trusted) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("trusted", trusted);
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket(HERE, port)) {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return "";
        } catch (SSLException e) {
            return Stream.<Throwable>iterate(e, each -> each != null, Throwable::getCause)
                    .map(Throwable::toString)
                    .reduce("", (one, other) -> one + "\n" + other);
        }
    }

    /** What a program says if it fails; empty if it does not. */
    private static String answer(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? "" : said;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
