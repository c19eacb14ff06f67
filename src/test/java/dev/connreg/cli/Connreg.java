package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.console.ProgramEnvironment;
import dev.connreg.console.ProgramEnvironment.Streams;
import dev.connreg.console.ProgramEnvironment.Terminals;
import dev.connreg.console.StandardStream;
import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.CertificateWriter;
import dev.connreg.credential.certificate.IfExists;
import dev.connreg.credential.certificate.KeyKind;
import dev.connreg.sandbox.Sandbox;
import dev.connreg.sandbox.SandboxOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The program, run in this process against a sandbox of the test's own, in a folder of the test's own. A request that
 * the sandbox does not know fails the test.
 *
 * <pre>{@code
 * @RegisterExtension
 * private final Connreg connreg = new Connreg();
 *
 * connreg.run("deploy", "-f", connreg.spec("own-certificate")).succeeds();
 * }</pre>
 */
public final class Connreg implements AfterEachCallback, AutoCloseable {

    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Path folder;
    private final Path azure;
    private Optional<Sandbox> sandbox = Optional.empty();
    private Path workingDirectory;
    private String input = "";
    private boolean inputIsTerminal;
    private boolean outputIsLost;
    private Optional<Path> redirection = Optional.empty();
    private boolean outputIsTerminal;
    private boolean errorIsTerminal;
    private State before = new State(Set.of(), List.of());

    /** With a folder of its own; the sandbox starts when it is first asked for. */
    public Connreg() {
        try {
            folder = Files.createTempDirectory("connreg-test").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        azure = folder.resolve("azure");
        workingDirectory = folder;
    }

    /** The folder of the test's files. */
    public Path folder() {
        return folder;
    }

    /** The sandbox; the tutorial's unless another one has been started. */
    public Sandbox sandbox() {
        return sandbox.orElseGet(() -> start(SandboxOptions.defaults()));
    }

    /** Starts a sandbox and signs in there. */
    public Sandbox start(SandboxOptions options) {
        assertThat(sandbox).as("one sandbox a test").isEmpty();
        var started = Sandbox.start(options);
        sandbox = Optional.of(started);
        signIn(started);
        return started;
    }

    private void signIn(Sandbox started) {
        try {
            started.writeAzureConfiguration(azure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        with("AZURE_CONFIG_DIR", azure.toString());
        with("REQUESTS_CA_BUNDLE", azure.resolve("ca.pem").toString());
    }

    /** Sets an environment variable. */
    public Connreg with(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** Starts the runs that follow in a directory; without it in the test's folder. */
    public Connreg in(Path directory) {
        workingDirectory = directory;
        return this;
    }

    /** Gives text on standard input to the runs that follow. */
    public Connreg withInput(String text) {
        input = text;
        return this;
    }

    /** Types text on a terminal, which standard input is for the runs that follow. */
    public Connreg withTerminal(String typed) {
        inputIsTerminal = true;
        return withInput(typed);
    }

    /** The same, where standard error is that terminal too, so that questions are seen. */
    public Connreg withConversation(String typed) {
        errorIsTerminal = true;
        with("NO_COLOR", "1");
        return withTerminal(typed);
    }

    /** Shows standard output and standard error on a terminal in the runs that follow. */
    public Connreg onScreen() {
        outputIsTerminal = true;
        errorIsTerminal = true;
        return this;
    }

    /** The environment variables that runs have. */
    public Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    /** The path of a copy of one of the named specs, in the test's folder, with the certificate beside it. */
    public String spec(String name) {
        try (var text = Objects.requireNonNull(
                Connreg.class.getResourceAsStream("/specs/" + name + ".yaml"), () -> "no spec " + name)) {
            certificate("mycert", "192.100.100.1");
            return write(name + ".yaml", new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of a copy of one of the named specs in which one part is replaced by another. */
    public String edited(String name, String part, String replacement) {
        var file = Path.of(spec(name));
        try {
            var text = Files.readString(file);
            assertThat(text).contains(part);
            return Files.writeString(file, text.replace(part, replacement)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes {@code NAME.crt} and {@code NAME.key} for an address, unless they are there. */
    public void certificate(String name, String address) {
        certificate(name, address, Clock.systemUTC().instant());
    }

    /** The same as if it had been made at that time; it is valid for a year from then. */
    public void certificate(String name, String address, Instant made) {
        if (Files.exists(folder.resolve(name + ".crt"))) {
            return;
        }
        var request = new CertificateRequest(
                "connected-registry",
                List.of(InetAddress.ofLiteral(address)),
                List.of(),
                Duration.ofDays(365),
                KeyKind.EC_P256);
        new CertificateWriter(IfExists.REFUSE)
                .write(
                        new CertificateMaker(Clock.fixed(made, ZoneOffset.UTC)).make(request),
                        folder.resolve(name + ".crt"),
                        folder.resolve(name + ".key"));
    }

    /** Writes a file into the test's folder, and gives its path. */
    public String write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command against the sandbox. */
    public ConnregRun run(String... words) {
        sandbox();
        return runAlone(words);
    }

    /** Runs a command with no sandbox, unless one has been started. */
    public ConnregRun runAlone(String... words) {
        before = state();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var streams = new Streams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                outputIsLost ? StandardStream.to(brokenPipe()) : output(out),
                stream(err),
                new Terminals(inputIsTerminal, outputIsTerminal, errorIsTerminal));
        var environment =
                new ProgramEnvironment(variables, folder.resolve("home"), workingDirectory, streams, Clock.systemUTC());
        var exitCode = new Program(environment).run(words);
        return new ConnregRun(
                List.of(words), exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** As where the reader of standard output has gone. */
    public void withLostOutput(boolean isLost) {
        outputIsLost = isLost;
    }

    private static OutputStream brokenPipe() {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
    }

    /** As where a shell has redirected standard output into that file. */
    public void withOutputIn(Path file) {
        redirection = Optional.of(file);
    }

    private PrintStream output(ByteArrayOutputStream bytes) {
        return redirection
                .<PrintStream>map(file -> StandardStream.to(bytes, file))
                .orElseGet(() -> stream(bytes));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** What the program asked so far, in order; {@code GET} and the rest, but for the sign-in. */
    public List<String> requests() {
        return sandbox().requests().stream()
                .filter(request -> request.path().startsWith("/subscriptions"))
                .map(request -> request.line())
                .toList();
    }

    /** The requests so far that change something. */
    public List<String> writes() {
        return requests().stream().filter(line -> !line.startsWith("GET ")).toList();
    }

    /**
     * The latest run said just that on standard error and nothing on standard output, sent nothing that changes anything,
     * and made, changed or removed no file.
     *
     * @param lines what it said; <code>{folder}</code> stands for the test's folder
     */
    public void refuses(int exitCode, ConnregRun run, String... lines) {
        refusesAfter("", exitCode, run, lines);
    }

    /** The same, once it has printed that. */
    public void refusesAfter(String printed, int exitCode, ConnregRun run, String... lines) {
        run.fails(exitCode).prints(printed).says(String.join("\n", lines).replace("{folder}", folder.toString()));
        changedNothing(run);
    }

    /** The latest run sent nothing that changes anything, and made, changed or removed no file. */
    public void changedNothing(ConnregRun run) {
        assertThat(state()).as("%s", run).isEqualTo(before);
    }

    /**
     * What a run could change.
     *
     * @param files the files, each with its text
     * @param writes the requests so far that change something
     */
    private record State(Set<String> files, List<String> writes) {}

    private State state() {
        try (var all = Files.walk(folder)) {
            var files = new TreeSet<String>();
            for (var file : all.toList()) {
                files.add(file + (Files.isRegularFile(file) && Files.isReadable(file) ? "\n" + text(file) : ""));
            }
            return new State(files, sandbox.isPresent() ? writes() : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        sandbox.ifPresent(Sandbox::close);
        delete(folder);
        sandbox.ifPresent(one -> assertThat(one.unknownRequests())
                .as("requests that the sandbox does not know")
                .isEmpty());
    }

    private static void delete(Path folder) {
        var files = new ArrayList<Path>();
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(files::add);
            for (var file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
