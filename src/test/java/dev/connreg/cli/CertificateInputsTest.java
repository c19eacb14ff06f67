package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.connreg.console.FindingText;
import dev.connreg.credential.Secret;
import dev.connreg.credential.certificate.CertificateFiles;
import dev.connreg.credential.certificate.ServerCertificateReader;
import dev.connreg.credential.certificate.TrustDistribution;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Certificates and keys as people have them, made by the real openssl: each is called good or bad for the right reason, and
 * what is advised leads to a good one. The rows are in {@code certificates/inputs.txt}: how it is made, the verdict, and where no
 * command is advised, what a person does.
 */
@Tag("sweep")
class CertificateInputsTest {

    private static final String ADDRESS = "192.100.100.1";

    private static final Pattern OWN_COMMAND = Pattern.compile("run: connreg ([^\n]+)");

    private static final Pattern SHELL_COMMAND = Pattern.compile(": (\\(umask [^\n]+|ssh-keygen [^\n]+)");

    /** What a sentence tells to do, behind what is wrong. */
    private static final Pattern ADVICE = Pattern.compile(
            "[:.;,] (or )?(give|get|have|make|put|leave|use|save|swap|wait|write|take|check|[Tt]o [a-z ,]+, run:|To )\\b",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> FILES = List.of("tls.crt", "tls.key", "ca.crt");

    private static final Connreg CONNREG = new Connreg();

    /** {@code good}, {@code opened CODE} (with a passphrase), or {@code bad}, with a code or words, of one defect each. */
    private record Row(String name, String making, List<String> verdicts, String advised) {}

    @BeforeAll
    static void makeBase() throws IOException {
        assumeTrue(succeeds("openssl version && bash --version"), "openssl or bash is not installed");
        var base = Files.createDirectory(CONNREG.folder().resolve("base"));
        CONNREG.write("make.sh", resource("make.sh"));
        CONNREG.write("passphrase", "word\n");
        Files.writeString(base.resolve("plain.cnf"), "[req]\ndistinguished_name = dn\n[dn]\n");
        assertThat(run(base, "rsa rsa.key; new ec.key")).isZero();
    }

    @AfterAll
    static void close() {
        CONNREG.close();
    }

    @TestFactory
    Stream<DynamicTest> every_input_has_its_verdict_and_the_advice_helps() {
        var rows = rows();
        System.out.println(rows.size() + " inputs");
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.name(), () -> check(row)));
    }

    private static List<Row> rows() {
        return Stream.of(resource("inputs.txt").split("(?m)^# "))
                .filter(text -> !text.isBlank())
                .map(CertificateInputsTest::row)
                .toList();
    }

    private static Row row(String text) {
        var lines = text.lines().toList();
        return new Row(
                lines.getFirst(),
                marked(lines, "$ ").getFirst(),
                marked(lines, "= "),
                String.join("", marked(lines, "> ")));
    }

    private static List<String> marked(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }

    private void check(Row row) throws IOException {
        for (var tool : List.of("faketime", "ssh-keygen")) {
            assumeTrue(!row.making().contains(tool) || succeeds("command -v " + tool), tool + " is not installed");
        }
        var folder = Files.createTempDirectory(CONNREG.folder(), "row");
        assertThat(run(folder, row.making())).as("%s", log(folder)).isZero();
        if (row.verdicts().equals(List.of("good"))) {
            assertGood(folder);
            assertPlainOnceConverted(folder);
        } else {
            assertThat(row.verdicts()).isNotEmpty();
            heal(row, folder);
        }
    }

    private static void heal(Row row, Path folder) throws IOException {
        var findings = findings(folder, row.verdicts().getFirst().startsWith("opened"));
        assertThat(findings).extracting(FindingText::of).allSatisfy(CertificateInputsTest::assertOneLineWithAdvice);
        for (var verdict : row.verdicts()) {
            var what = verdict.substring(verdict.indexOf(' ') + 1);
            assertThat(findings).anySatisfy(finding -> assertThat(said(finding)).contains(what));
        }
        if (row.verdicts().getFirst().startsWith("opened")) {
            assertGood(folder);
        }
        if (!row.advised().isEmpty()) {
            assertThat(findings).extracting(FindingText::of).noneMatch(text -> hasCommand(text));
            assertThat(run(folder, row.advised())).as("%s", log(folder)).isZero();
        } else {
            assertThat(findings.stream().map(FindingText::of).anyMatch(text -> follow(text, folder)))
                    .as("a command in %s", findings)
                    .isTrue();
        }
        assertGood(folder);
    }

    /** That a file is not there says by itself what to do. */
    private static void assertOneLineWithAdvice(String text) {
        assertThat(text).doesNotContain("\n");
        if (!text.endsWith("cannot be read: there is no such file")) {
            assertThat(text).containsPattern(ADVICE);
        }
    }

    private static boolean hasCommand(String text) {
        return OWN_COMMAND.matcher(text).find() || SHELL_COMMAND.matcher(text).find();
    }

    private static String said(Finding finding) {
        return (finding instanceof CodedFinding coded ? coded.code().name() + ": " : "") + FindingText.of(finding);
    }

    /** What a deployment finds, which asks nobody, or what the check finds, which has the passphrase. */
    private static List<Finding> findings(Path folder, boolean asDeployed) {
        var clock = Clock.systemUTC();
        var files = new CertificateFiles(folder.resolve("tls.crt"), folder.resolve("tls.key"), authority(folder));
        var reader = asDeployed
                ? new ServerCertificateReader(clock)
                : new ServerCertificateReader(clock, _ -> Secret.of("word"));
        try {
            reader.read(files, InetAddress.ofLiteral(ADDRESS), TrustDistribution.EXTENSION);
            return List.of();
        } catch (Failure e) {
            return e.findings();
        }
    }

    private static Optional<Path> authority(Path folder) {
        return Optional.of(folder.resolve("ca.crt")).filter(Files::exists);
    }

    private static void assertGood(Path folder) {
        var words = new ArrayList<>(List.of("certificate", "check", "--service-ip", ADDRESS));
        words.addAll(List.of("--certificate", folder + "/tls.crt", "--key", folder + "/tls.key"));
        authority(folder).ifPresent(file -> words.addAll(List.of("--certificate-authority", file.toString())));
        words.addAll(List.of("--passphrase-file", CONNREG.folder() + "/passphrase"));
        CONNREG.runAlone(words.toArray(String[]::new)).succeeds();
    }

    /** Every tool reads it then, as openssl does, and it is the same pair. */
    private static void assertPlainOnceConverted(Path folder) throws IOException {
        for (var name : List.of("tls.crt", "tls.key")) {
            own("certificate convert %s/%s --output %1$s/%2$s.plain.pem".formatted(folder, name));
        }
        assertThat(run(
                        folder,
                        "openssl x509 -in tls.crt.plain.pem -noout -pubkey > 1; "
                                + (Files.readString(folder.resolve("tls.key.plain.pem"))
                                                        .split("BEGIN PRIVATE KEY", -1)
                                                        .length
                                                > 2
                                        ? "exit 0"
                                        : "openssl pkey -in tls.key.plain.pem -pubout > 2; cmp 1 2")))
                .as("%s", log(folder))
                .isZero();
    }

    /** Runs what a finding tells to run; false if that is nothing. */
    private static boolean follow(String text, Path folder) {
        var own = OWN_COMMAND.matcher(text);
        var shell = SHELL_COMMAND.matcher(text);
        if (own.find()) {
            own(own.group(1));
        }
        if (shell.find()) {
            assertThat(run(folder, shell.group(1).replace("ssh-keygen -p", "ssh-keygen -p -P word")))
                    .as("%s", log(folder))
                    .isZero();
        }
        FILES.forEach(name -> takeMade(folder, name));
        return hasCommand(text);
    }

    private static void takeMade(Path folder, String name) {
        for (var end : List.of(".plain.pem", ".unpacked", ".converted")) {
            var made = folder.resolve(name + end);
            if (Files.exists(made)) {
                move(made, folder.resolve(name));
            }
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void own(String command) {
        var words = new ArrayList<>(List.of(command.split(" ")));
        if (command.startsWith("certificate convert")) {
            words.addAll(List.of("--passphrase-file", CONNREG.folder() + "/passphrase"));
        } else {
            // A key of RSA 4096 takes many seconds here.
            words.addAll(List.of("--key-kind", "ec_p256"));
        }
        CONNREG.runAlone(words.toArray(String[]::new)).succeeds();
    }

    private static boolean succeeds(String command) {
        return run(CONNREG.folder(), command) == 0;
    }

    private static int run(Path folder, String script) {
        var tools = CONNREG.folder().resolve("make.sh");
        var prelude = Files.exists(tools)
                ? ". %s; base=%s; ".formatted(tools, CONNREG.folder().resolve("base"))
                : "";
        try {
            return new ProcessBuilder("bash", "-c", prelude + script)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start()
                    .waitFor();
        } catch (IOException _) {
            return -1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("log"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (var text = Objects.requireNonNull(
                CertificateInputsTest.class.getResourceAsStream("/certificates/" + name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
