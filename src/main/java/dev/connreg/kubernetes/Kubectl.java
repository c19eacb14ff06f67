package dev.connreg.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.credential.Secret;
import dev.connreg.json.JsonTree;
import dev.connreg.problem.SecretLooks;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The user's own kubectl, with the user's own sign-in. Raw paths alone are read: without discovery, which is dozens of requests,
 * and the server's answer comes as it is.
 */
public final class Kubectl implements Cluster {

    private static final String REQUEST_TIMEOUT = "--request-timeout=10s";

    /** A sign-in may take longer than the request; one that waits for a person never ends. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** "Error from server (Forbidden): ..."; the reason is left out where the server gave none. */
    private static final Pattern FROM_SERVER =
            Pattern.compile("Error from server(?: \\((?<reason>\\w+)\\))?: (?<message>.*)", Pattern.DOTALL);

    /** Of an object that is refused, which kubectl says in words of its own. */
    private static final Pattern INVALID =
            Pattern.compile("(?m)^The (?<message>\\w+ \"[^\"]*\" is invalid: .*)", Pattern.DOTALL);

    private static final String UNAUTHORIZED = "Unauthorized";
    private static final String UNCONNECTED = "Unable to connect to the server: ";

    private final List<String> program;
    private final Map<String, String> variables;

    private Kubectl(List<String> program, Map<String, String> variables) {
        this.program = List.copyOf(program);
        this.variables = Map.copyOf(variables);
    }

    /** Empty if there is none on the PATH of those environment variables. */
    public static Optional<Kubectl> find(Map<String, String> variables, ClusterChoice choice) {
        return Stream.of(variables.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Kubectl(words(program, choice), variables));
    }

    private static List<String> words(Path program, ClusterChoice choice) {
        var words = new ArrayList<String>();
        words.add(program.toString());
        words.add(REQUEST_TIMEOUT);
        choice.kubeconfig().ifPresent(file -> words.add("--kubeconfig=" + file));
        choice.context().ifPresent(context -> words.add("--context=" + context));
        return words;
    }

    @Override
    public Answer get(String path) {
        return run(new byte[0], "get", "--raw", path);
    }

    @Override
    public Answer tryCreate(String path, JsonNode body) {
        return run(JsonTree.write(body), "create", "--raw", path + "?dryRun=All", "-f", "-");
    }

    @Override
    public Answer apply(Secret manifest) {
        return apply(manifest, "--dry-run=none");
    }

    @Override
    public Answer tryApply(Secret manifest) {
        return apply(manifest, "--dry-run=server");
    }

    /** By the server, which knows what is whose; as a client does it, a copy of the key would stay in an annotation. */
    private Answer apply(Secret manifest, String trial) {
        return run(
                manifest.reveal().getBytes(StandardCharsets.UTF_8),
                "apply",
                "--server-side",
                "--force-conflicts",
                "--field-manager=connreg",
                "--validate=false",
                trial,
                "-f",
                "-");
    }

    private Answer run(byte[] input, String... further) {
        var words = Stream.concat(program.stream(), Stream.of(further)).toList();
        try {
            var builder = new ProcessBuilder(words);
            builder.environment().clear();
            builder.environment().putAll(variables);
            return answer(builder.start(), input);
        } catch (IOException e) {
            return new Answer.Unanswered("kubectl cannot be started: " + e.getMessage());
        }
    }

    private static Answer answer(Process process, byte[] input) throws IOException {
        var out = reading(process.getInputStream());
        var err = reading(process.getErrorStream());
        try (var stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException _) {
            // It has ended without reading that, and says why.
        }
        try {
            if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                // Nor is its output waited for: a sign-in that it started may hold it open.
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return new Answer.Unanswered("no answer in %d s".formatted(LONGEST.toSeconds()));
            }
            return process.exitValue() == 0 ? new Answer.Found(out.get()) : failure(err.get());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return new Answer.Unanswered("interrupted");
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static FutureTask<String> reading(InputStream stream) {
        var text = new FutureTask<>(() -> new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().start(text);
        return text;
    }

    /** By what kubectl writes to standard error. */
    static Answer failure(String said) {
        var text = SecretLooks.hidden(said.strip());
        var server = FROM_SERVER.matcher(text);
        if (!server.find()) {
            var invalid = INVALID.matcher(text);
            return invalid.find() ? new Answer.Refused(invalid.group("message")) : new Answer.Unanswered(reason(text));
        }
        var reason = Optional.ofNullable(server.group("reason")).orElse("");
        return switch (reason) {
            case "NotFound" -> new Answer.Missing();
            case UNAUTHORIZED -> new Answer.Unanswered(server.group("message"));
            default -> new Answer.Refused(server.group("message"));
        };
    }

    /** What comes before is of a library that tried again; what comes after is of help with the program that signs in. */
    private static String reason(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.startsWith(UNCONNECTED))
                .findFirst()
                .map(line -> line + signInSaid(line, lines))
                .or(() -> lines.reversed().stream().findFirst())
                .orElse("kubectl failed without a word")
                .replaceFirst("^error: ", "");
    }

    /** Of a sign-in that failed kubectl tells the exit code alone. */
    private static String signInSaid(String reason, List<String> lines) {
        return reason.contains("failed with exit code") && !lines.getFirst().equals(reason)
                ? " (%s)".formatted(lines.getFirst())
                : "";
    }
}
