package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.connreg.problem.Failure;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever Go's crypto/x509 cannot read, as containerd and docker are built with it, is not called good here. */
@Tag("sweep")
class RefusedByGoTest {

    private static final int DAMAGED = 4_000;

    /** A line for each certificate, given in a line of hexadecimal digits: empty, or what is wrong with it. */
    private static final String PROGRAM = """
            package main

            import (
                "bufio"
                "crypto/x509"
                "encoding/hex"
                "fmt"
                "os"
            )

            func main() {
                lines := bufio.NewScanner(os.Stdin)
                for lines.Scan() {
                    der, _ := hex.DecodeString(lines.Text())
                    if _, err := x509.ParseCertificate(der); err != nil {
                        fmt.Printf("%q\\n", err.Error())
                    } else {
                        fmt.Println()
                    }
                }
            }
            """;

    private static final String SETTINGS = """
            [req]
            distinguished_name = dn
            [dn]
            [ca]
            basicConstraints = critical,CA:TRUE,pathlen:2
            keyUsage = critical,keyCertSign,cRLSign
            subjectKeyIdentifier = hash
            nameConstraints = critical,permitted;IP:192.0.0.0/255.0.0.0,permitted;DNS:example,permitted;email:b.example,permitted;URI:.example,excluded;DNS:x.example
            policyConstraints = requireExplicitPolicy:3,inhibitPolicyMapping:1
            inhibitAnyPolicy = 2
            policyMappings = 1.2.3.4:1.2.3.5
            certificatePolicies = 1.2.3.4
            [server]
            subjectAltName = IP:192.100.100.1,IP:fd00::1,DNS:site.example,DNS:*.w.example,URI:https://u@site.example:443/p?q#f,email:a@b.example
            extendedKeyUsage = serverAuth,clientAuth
            keyUsage = critical,digitalSignature,keyEncipherment
            basicConstraints = critical,CA:FALSE
            crlDistributionPoints = URI:http://c.example/crl
            authorityInfoAccess = OCSP;URI:http://o.example,caIssuers;URI:http://i.example
            certificatePolicies = 1.2.3.4,1.2.3.5
            subjectKeyIdentifier = hash
            """;

    private record Part(int at, int header, int length) {}

    @TempDir
    private Path folder;

    private List<byte[]> certificates() throws IOException {
        var openSsl = new OpenSsl(folder);
        Files.writeString(folder.resolve("openssl.cnf"), SETTINGS);
        var made = new ArrayList<byte[]>();
        for (var extensions : List.of("ca", "server")) {
            for (var key : List.of("rsa:2048", "ec -pkeyopt ec_paramgen_curve:P-256")) {
                openSsl.run(
                        "req -x509 -newkey %s -nodes -keyout tls.key -out tls.crt -subj /C=DE/O=ACME/CN=c -config openssl.cnf -extensions %s"
                                .formatted(key, extensions)
                                .split(" "));
                made.add(Pem.der(
                        CertificateReader.read(folder.resolve("tls.crt")).getFirst()));
            }
        }
        return made;
    }

    /** Where the values of a DER text are, those inside of octet strings too. */
    private static void parts(byte[] der, int from, int end, List<Part> found) {
        var at = from;
        while (at + 2 <= end) {
            var first = der[at + 1] & 0xff;
            var more = first > 0x80 ? first & 0x7f : 0;
            if (more > 2 || at + 2 + more > end) {
                return;
            }
            var length = more == 0 ? first : new BigInteger(1, der, at + 2, more).intValue();
            var header = 2 + more;
            if (at + header + length > end) {
                return;
            }
            found.add(new Part(at, header, length));
            if ((der[at] & 0x20) != 0 || der[at] == 4) {
                parts(der, at + header, at + header + length, found);
            }
            at += header + length;
        }
    }

    private static byte[] damaged(byte[] certificate, Random random) {
        var der = certificate.clone();
        var parts = new ArrayList<Part>();
        parts(der, 0, der.length, parts);
        parts.removeIf(part -> part.length() > 40);
        var part = parts.get(random.nextInt(parts.size()));
        if (part.length() == 0 || random.nextInt(4) == 0) {
            der[part.at()] = (byte) (random.nextBoolean() ? random.nextInt(256) : der[part.at()] ^ 0x20);
        } else {
            var values = new int[] {0, 1, 0x7f, 0x80, 0xff, ' ', '.', '*', '@', ':', random.nextInt(256)};
            der[part.at() + part.header() + random.nextInt(part.length())] =
                    (byte) values[random.nextInt(values.length)];
        }
        return der;
    }

    private static boolean isCalledGood(byte[] der) {
        try {
            var read = CertificateReader.certificates(List.of(new PemObject("CERTIFICATE", der)), "text");
            return CertificateDefects.ofSent(read.getFirst()).isEmpty();
        } catch (Failure _) {
            return false;
        }
    }

    /** What Go says of each. */
    private List<String> judged(List<String> hex) throws IOException, InterruptedException {
        var input = folder.resolve("certificates");
        var output = folder.resolve("verdicts");
        Files.write(input, hex);
        Files.writeString(folder.resolve("judge.go"), PROGRAM);
        var go = new ProcessBuilder("go", "run", "judge.go").directory(folder.toFile());
        go.environment().putIfAbsent("GOCACHE", folder.resolve("cache").toString());
        var process = go.redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(output);
    }

    private static boolean hasGo() throws InterruptedException {
        try {
            return new ProcessBuilder("go", "version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void what_go_cannot_read_is_not_called_good() throws Exception {
        assumeTrue(hasGo(), "go is not installed: its own view of certificates goes untested");
        var whole = certificates();
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var all = new ArrayList<>(whole);
        while (all.size() < DAMAGED) {
            all.add(damaged(whole.get(random.nextInt(whole.size())), random));
        }
        var hex = all.stream().map(HexFormat.of()::formatHex).toList();
        var verdicts = judged(hex);

        assertThat(verdicts).hasSameSizeAs(hex);
        assertThat(verdicts.subList(0, whole.size())).as("those of openssl").containsOnly("");
        assertThat(verdicts).as("damaged ones").anyMatch(verdict -> !verdict.isEmpty());
        for (var i = 0; i < all.size(); i++) {
            if (!verdicts.get(i).isEmpty()) {
                assertThat(isCalledGood(all.get(i)))
                        .as("seed %d: Go says %s of %s", seed, verdicts.get(i), hex.get(i))
                        .isFalse();
            }
        }
    }
}
