package dev.connreg.sandbox;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.IssuedCertificate;
import dev.connreg.credential.certificate.KeyKind;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.ArmResponse;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** HTTPS on loopback; every request goes to one function. */
final class HttpsServer implements AutoCloseable {

    private static final Map<Kind, IssuedCertificate> CERTIFICATES = new ConcurrentHashMap<>();

    private static final String ADDRESS = "127.0.0.1";
    /** Polling addresses alone have three thousand characters. */
    private static final int HEADER_BYTES = 64 * 1024;

    // A request whose body does not come keeps a thread.
    private static final int THREADS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WireMockServer server;

    private HttpsServer(WireMockServer server) {
        this.server = server;
    }

    /** One for all that a process starts on a day, as a key takes longer than everything else in a start. */
    static IssuedCertificate certificate(Clock clock, KeyKind key) {
        return CERTIFICATES.computeIfAbsent(
                new Kind(clock.instant().truncatedTo(ChronoUnit.DAYS), key), _ -> newCertificate(clock, key));
    }

    private record Kind(Instant day, KeyKind key) {}

    private static IssuedCertificate newCertificate(Clock clock, KeyKind key) {
        return new CertificateMaker(clock)
                .make(new CertificateRequest(
                        ADDRESS,
                        List.of(InetAddress.ofLiteral(ADDRESS)),
                        List.of("localhost"),
                        Duration.ofDays(7),
                        key));
    }

    static HttpsServer start(int port, IssuedCertificate certificate, Function<ArmRequest, ArmResponse> handler) {
        // Else SLF4J says on standard error that nobody listens to it, which is how it is meant to be.
        System.getProperties().putIfAbsent("slf4j.internal.verbosity", "ERROR");
        var keys = new ServerKeys(certificate);
        var server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress(ADDRESS)
                .httpDisabled(true)
                .httpsPort(port)
                .http2TlsDisabled(true)
                .gzipDisabled(true)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .notifier(new SilentNotifier())
                .adminAuthenticator(new NoAdministration())
                .containerThreads(THREADS)
                .jettyIdleTimeout(PATIENCE.toMillis())
                .jettyHeaderRequestSize(HEADER_BYTES)
                .jettyHeaderResponseSize(HEADER_BYTES)
                .httpServerFactory(
                        (options, administration, stubs) -> new QuietJetty(options, administration, stubs, keys))
                .extensions(new Answers(handler)));
        start(server, port);
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
        return new HttpsServer(server);
    }

    private static void start(WireMockServer server, int port) {
        try {
            server.start();
        } catch (FatalStartupException e) {
            throw new PortUnavailableException(port, e);
        }
    }

    URI url() {
        return URI.create("https://" + ADDRESS + ":" + server.httpsPort());
    }

    @Override
    public void close() {
        server.stop();
    }

    private record Answers(Function<ArmRequest, ArmResponse> handler) implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "resource-manager";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            var answer = handler.apply(request(event.getRequest()));
            var builder = new ResponseDefinitionBuilder();
            if (answer.status() == 0) {
                return builder.withFault(Fault.CONNECTION_RESET_BY_PEER).build();
            }
            answer.headers().forEach(builder::withHeader);
            return builder.withStatus(answer.status()).withBody(answer.body()).build();
        }

        private static ArmRequest request(Request request) {
            var headers = new HashMap<String, String>();
            for (var name : request.getAllHeaderKeys()) {
                headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
            }
            // Whatever charset it names: JSON is UTF-8.
            var body = new String(request.getBody(), StandardCharsets.UTF_8);
            return new ArmRequest(request.getMethod().getName(), request.getUrl(), headers, body);
        }
    }
}
