package dev.connreg.template.bicep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The real Bicep compiler, kept running: {@code bicep jsonrpc} answers in milliseconds where a start takes seconds. It
 * speaks JSON-RPC 2.0 with the headers of the Language Server Protocol.
 */
public final class BicepCompiler implements AutoCloseable {

    /** What each resource group is in, as a snapshot sees it. */
    public static final String REGION = "westeurope";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final InputStream answers;
    private int calls;

    /** Starts the compiler with these environment variables added. */
    public BicepCompiler(Path program, Map<String, String> environment) {
        var builder = new ProcessBuilder(program.toString(), "jsonrpc", "--stdio").redirectError(Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers = new BufferedInputStream(process.getInputStream());
    }

    /** What {@code bicep build} and {@code bicep lint} say: the template and each error, warning and hint. */
    public record Compiled(String text, List<String> diagnostics) {}

    public Compiled build(Path file) {
        var answer = call("bicep/compile", Map.of("path", file.toString()));
        return new Compiled(answer.path("contents").asText(), diagnostics(answer));
    }

    public Compiled buildParameters(Path file) {
        var answer = call("bicep/compileParams", Map.of("path", file.toString(), "parameterOverrides", Map.of()));
        return new Compiled(answer.path("parameters").asText(), diagnostics(answer));
    }

    public String format(Path file) {
        return call("bicep/format", Map.of("path", file.toString()))
                .path("contents")
                .asText();
    }

    /** What the template engine would deploy. */
    public JsonNode snapshot(Path parametersFile, String subscription, String resourceGroup) {
        var metadata = Map.of("subscriptionId", subscription, "resourceGroup", resourceGroup, "location", REGION);
        var answer = call("bicep/getSnapshot", Map.of("path", parametersFile.toString(), "metadata", metadata));
        return parse(answer.path("snapshot").asText().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static List<String> diagnostics(JsonNode answer) {
        var diagnostics = new ArrayList<String>();
        answer.path("diagnostics").forEach(diagnostic -> diagnostics.add(diagnostic.toString()));
        return diagnostics;
    }

    /** One at a time: jqwik gives up on a run that shrinks for too long, and goes on beside it. */
    private synchronized JsonNode call(String method, Map<String, ?> parameters) {
        ObjectNode request = JSON.createObjectNode();
        request.put("jsonrpc", "2.0").put("id", ++calls).put("method", method);
        request.set("params", JSON.valueToTree(parameters));
        var body = request.toString().getBytes(StandardCharsets.UTF_8);
        try {
            var stream = process.getOutputStream();
            stream.write("Content-Length: %d\r\n\r\n".formatted(body.length).getBytes(StandardCharsets.US_ASCII));
            stream.write(body);
            stream.flush();
            var answer = parse(answers.readNBytes(contentLength()));
            if (answer.has("error")) {
                throw new IllegalStateException("bicep " + method + ": " + answer.path("error"));
            }
            return answer.path("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is no header, such as an empty line of the runtime itself, is passed over. */
    private int contentLength() throws IOException {
        int length = -1;
        for (var header = line(); length < 0 || !header.isEmpty(); header = line()) {
            if (header.startsWith("Content-Length: ")) {
                length = Integer.parseInt(header.substring("Content-Length: ".length()));
            }
        }
        return length;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new IOException("the Bicep compiler has ended");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static JsonNode parse(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
