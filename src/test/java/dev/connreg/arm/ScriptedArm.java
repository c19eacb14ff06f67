package dev.connreg.arm;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.connreg.arm.http.HttpClients;
import dev.connreg.arm.signin.SignInCredential;
import dev.connreg.arm.signin.SignInPolicy;
import dev.connreg.arm.signin.TokenSource;
import dev.connreg.arm.waiting.PollSchedule;
import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.IssuedCertificate;
import dev.connreg.credential.certificate.KeyKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A Resource Manager that gives the answers it was told to, in order; what it was not told of is an error (599). */
public final class ScriptedArm implements AutoCloseable {

    public static final PollSchedule FAST = new PollSchedule(
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            Duration.ofMillis(4),
            Duration.ofMillis(1),
            3,
            Duration.ofMillis(300));

    private static final IssuedCertificate CERTIFICATE = certificate();
    private static final SSLContext TLS = context(CERTIFICATE);
    private static final HttpClient HTTP = HttpClients.of(Map.of("REQUESTS_CA_BUNDLE", bundle(CERTIFICATE)));

    private final HttpsServer server;
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final List<Received> requests = new CopyOnWriteArrayList<>();

    /** An answer, its body and headers (name, value, name, value). */
    public record Reply(int status, String body, List<String> headers) {

        public static Reply of(int status, String body, String... headers) {
            return new Reply(status, body, List.of(headers));
        }
    }

    /** The name of a header with which an answer comes byte by byte, each after a tenth of a second. */
    public static final String DRIPS = "X-Drips";

    /** No answer: the connection is cut once the request has arrived. */
    public static final Reply CUT = Reply.of(0, "");

    /** Trusts it, and signs nothing. */
    public static HttpClient http() {
        return HTTP;
    }

    /** A client of some other service, who does not sign in. */
    public static Arm clientOf(URI endpoint, HttpClient http) {
        HttpPipelinePolicy nobody = (context, next) -> next.process();
        return new AzureArm(
                new ArmSettings(endpoint, "s", () -> nobody, http, ArmOptions.DEFAULT, FAST), InstantSource.system());
    }

    /** A request as it came; the URI is as on the wire. */
    public record Received(String method, String uri, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        @Override
        public String toString() {
            return method + " " + uri;
        }
    }

    public ScriptedArm() {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(TLS));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::handle);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IssuedCertificate certificate() {
        return new CertificateMaker(Clock.systemUTC())
                .make(new CertificateRequest(
                        "scripted",
                        List.of(InetAddress.getLoopbackAddress()),
                        List.of("localhost"),
                        Duration.ofDays(1),
                        KeyKind.EC_P256));
    }

    private static String bundle(IssuedCertificate certificate) {
        try {
            var file = Files.createTempFile("scripted", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, certificate.certificatePem()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One context, since making one takes longer than most of the tests that need it. */
    private static SSLContext context(IssuedCertificate certificate) {
        try {
            return unsafeContext(certificate);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext unsafeContext(IssuedCertificate certificate)
            throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", certificate.key(), new char[0], new Certificate[] {certificate.certificate()});
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Its address, without a slash at the end. */
    public String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The answers to requests of that method and path, whatever their query; the last one again and again. */
    public ScriptedArm on(String methodAndPath, Reply... answers) {
        replies.put(methodAndPath, new ArrayDeque<>(Arrays.asList(answers)));
        return this;
    }

    /** What was asked, in order. */
    public List<Received> requests() {
        return List.copyOf(requests);
    }

    /** Methods and paths of what was asked, without queries, in order. */
    public List<String> asked() {
        return requests.stream()
                .map(request -> request.toString().replaceFirst("\\?.*", ""))
                .toList();
    }

    /** A client whose token is "token". */
    public Arm client() {
        return client(ArmOptions.DEFAULT);
    }

    public Arm client(ArmOptions options) {
        return client(options, FAST, InstantSource.system(), "token");
    }

    /** A client that has those tokens one after another, each until it is refused. */
    public Arm client(ArmOptions options, PollSchedule schedule, InstantSource clock, String... tokens) {
        var credential = new SignInCredential(List.of(new Tokens(tokens)));
        return new AzureArm(
                new ArmSettings(
                        URI.create(url()), "s", () -> new SignInPolicy(credential, "scope"), HTTP, options, schedule),
                clock);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var received = new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body);
            requests.add(received);
            send(
                    exchange,
                    next(received.method() + " " + exchange.getRequestURI().getRawPath()));
        }
    }

    private Reply next(String methodAndPath) {
        var script = replies.getOrDefault(methodAndPath, new ArrayDeque<>());
        synchronized (script) {
            if (script.isEmpty()) {
                return Reply.of(599, "not in the script: " + methodAndPath);
            }
            return script.size() > 1 ? script.removeFirst() : script.getFirst();
        }
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        var headers = new ArrayList<>(reply.headers());
        while (headers.size() > 1) {
            exchange.getResponseHeaders()
                    .add(headers.removeFirst(), headers.removeFirst().replace("{arm}", url()));
        }
        if (reply.equals(CUT)) {
            return;
        }
        var body = reply.body().replace("{arm}", url()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        for (int i = 0; reply.headers().contains(DRIPS) && i < body.length; i++) {
            exchange.getResponseBody().write(body, i, 1);
            exchange.getResponseBody().flush();
            pause();
        }
        if (body.length > 0 && !reply.headers().contains(DRIPS)) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static final class Tokens implements TokenSource {

        private final Deque<String> tokens;

        Tokens(String... tokens) {
            this.tokens = new ArrayDeque<>(List.of(tokens));
        }

        @Override
        public Optional<AccessToken> token(TokenRequestContext request) {
            var claims = request.getClaims() == null ? "" : "+" + request.getClaims();
            return Optional.of(new AccessToken(
                    tokens.getFirst() + claims,
                    OffsetDateTime.now(Clock.systemUTC()).plusHours(1)));
        }

        @Override
        public boolean renew() {
            if (tokens.size() > 1) {
                tokens.removeFirst();
                return true;
            }
            return false;
        }
    }
}
