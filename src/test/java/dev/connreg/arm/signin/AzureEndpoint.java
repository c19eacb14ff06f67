package dev.connreg.arm.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.IssuedCertificate;
import dev.connreg.credential.certificate.KeyKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A sign-in endpoint (AD FS and Entra, client credentials) and a resource that wants one of its tokens, over HTTPS on
 * loopback. Tokens are {@code issued-1}, {@code issued-2} and so on.
 */
public final class AzureEndpoint implements AutoCloseable {

    /** What it was asked. */
    public record Request(String path, String body, String authorization, Set<String> headers) {}

    private final IssuedCertificate certificate;
    private final HttpsServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private int issued;
    private boolean refusing;
    private String challenge = "";
    private Optional<Answer> signInAnswer = Optional.empty();

    private record Answer(int status, String body, Map<String, String> headers) {}

    public AzureEndpoint() throws IOException, GeneralSecurityException {
        certificate = new CertificateMaker(Clock.systemUTC())
                .make(new CertificateRequest(
                        "endpoint",
                        List.of(InetAddress.getLoopbackAddress()),
                        List.of("localhost"),
                        Duration.ofDays(1),
                        KeyKind.EC_P256));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext("/", this::answer);
        server.start();
    }

    /** Its address without a path. */
    public URI uri() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The certificate that clients must trust. */
    public String certificatePem() {
        return certificate.certificatePem();
    }

    /** Takes this token for good, besides those that it issues. */
    public void accept(String token) {
        accepted.add(token);
    }

    /** Refuses tokens with this {@code WWW-Authenticate}. */
    void challenge(String header) {
        challenge = header;
    }

    /** Issues no more tokens. */
    void refuseToSignIn() {
        refusing = true;
    }

    /** Answers sign-ins with that, as what is in between may do. */
    public void answerSignIn(int status, String body, Map<String, String> headers) {
        signInAnswer = Optional.of(new Answer(status, body, headers));
    }

    public List<Request> requests() {
        return requests;
    }

    /** The forms that came to a token endpoint. */
    List<Request> signIns() {
        return requests.stream()
                .filter(request -> request.path().endsWith("/token"))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        var authorization = headers.getOrDefault("Authorization", List.of("")).getFirst();
        requests.add(new Request(path, body, authorization, headers.keySet()));
        if (path.endsWith("/token")) {
            signIn(exchange);
        } else if (accepted.contains(authorization.replaceFirst("^Bearer ", ""))) {
            send(exchange, 200, "{}");
        } else {
            if (!challenge.isEmpty()) {
                exchange.getResponseHeaders().add("WWW-Authenticate", challenge);
            }
            send(exchange, 401, "{\"error\":{\"code\":\"InvalidAuthenticationToken\",\"message\":\"no\"}}");
        }
    }

    private void signIn(HttpExchange exchange) throws IOException {
        if (signInAnswer.isPresent()) {
            var answer = signInAnswer.get();
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
            return;
        }
        if (refusing) {
            send(
                    exchange,
                    401,
                    "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid client secret"
                            + " provided.\",\"error_codes\":[7000215]}");
            return;
        }
        var token = "issued-" + ++issued;
        accepted.add(token);
        send(
                exchange,
                200,
                "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"ext_expires_in\":3599,\"access_token\":\"%s\"}"
                        .formatted(token));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** TLS as this server. */
    public SSLContext context() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("endpoint", certificate.key(), new char[0], new Certificate[] {certificate.certificate()});
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
