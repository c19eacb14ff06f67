package dev.connreg.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.connreg.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An API server that kubectl can ask: it has what a map has. */
public final class ApiServer implements AutoCloseable {

    private final MapCluster cluster;
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Listens on this machine. */
    public ApiServer(MapCluster cluster) {
        this.cluster = cluster;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        requests.add(exchange.getRequestMethod() + " " + uri);
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var isTrial = String.valueOf(uri.getQuery()).contains("dryRun=All");
        var answer = exchange.getRequestMethod().equals("PATCH")
                ? cluster.patch(uri.getPath(), body, isTrial)
                : cluster.get(uri.getPath());
        switch (answer) {
            case Answer.Found(var text) -> send(exchange, status(text), text);
            case Answer.Missing _ -> send(exchange, 404, MapCluster.text("not-found"));
            case Answer.Refused(var text) -> send(exchange, status(text), text);
            case Answer.Unanswered _ -> exchange.close();
        }
    }

    /** A failure says itself which status it is. */
    private static int status(String text) {
        try {
            return JsonTree.read(text).path("code").asInt(200);
        } catch (JsonProcessingException _) {
            return 200;
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    /** A kubeconfig with that server, under the context {@code store42}. */
    public Path writeKubeconfig(Path file) {
        try {
            return Files.writeString(file, """
                    apiVersion: v1
                    kind: Config
                    clusters:
                    - {name: store42, cluster: {server: "http://127.0.0.1:%d"}}
                    users:
                    - {name: viewer, user: {}}
                    contexts:
                    - {name: store42, context: {cluster: store42, user: viewer}}
                    current-context: store42
                    """.formatted(server.getAddress().getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Method, path and query of each, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
