package dev.connreg.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connreg.sandbox.signin.ServicePrincipal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Speaks to a sandbox with nothing but HTTP, and trusts its certificate alone. */
public final class RawClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sandbox sandbox;
    private final HttpClient http;
    private String token = "";

    /** For one sandbox. */
    public RawClient(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.http = HttpClient.newBuilder().sslContext(trusting(sandbox)).build();
    }

    /** An answer with its body taken apart. */
    public record Answer(int status, HttpResponse<String> response) {

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String body() {
            return response.body();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        String text(String pointer) {
            return json().at(pointer).asText();
        }
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    /** Creates or replaces. */
    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /** Sends a request with a token, to a path or to an address. */
    Answer send(String method, String target, String body, String... headers) {
        if (token.isEmpty()) {
            signIn();
        }
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + token));
        return bare(method, target, body, all.toArray(String[]::new));
    }

    /** Sends a request as it is. */
    Answer bare(String method, String target, String body, String... headers) {
        var uri = target.startsWith("https:") ? URI.create(target) : URI.create(sandbox.url() + target);
        var publisher =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(uri).method(method, publisher);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Signs in at the AD FS endpoint and uses the token from then on. */
    Answer signIn(String... form) {
        var answer =
                bare("POST", "/adfs/oauth2/token", form(form), "Content-Type", "application/x-www-form-urlencoded");
        token = answer.text("/access_token");
        return answer;
    }

    String form(String... more) {
        var text = "grant_type=client_credentials&client_id=" + ServicePrincipal.CLIENT + "&client_secret="
                + encode(sandbox.clientSecret().reveal()) + "&scope=" + encode(sandbox.url() + "//.default");
        return more.length == 0 ? text : text + "&" + String.join("&", more);
    }

    /** Follows an operation to its end and gives the last answer. */
    public Answer await(Answer started) {
        var status = started.header("Azure-AsyncOperation");
        var location = status.isPresent() ? status : started.header("Location");
        if (location.isEmpty()) {
            return started;
        }
        var answer = get(location.get());
        for (var polls = 0; polls < 20 && runs(answer); polls++) {
            answer = get(
                    status.isPresent()
                            ? status.get()
                            : answer.header("Location").orElseThrow());
        }
        return answer;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static boolean runs(Answer answer) {
        return answer.status() == 202
                || (answer.status() == 200
                        && answer.body().contains("\"status\"")
                        && !List.of("Succeeded", "Failed", "Canceled").contains(answer.text("/status")));
    }

    private static SSLContext trusting(Sandbox sandbox) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("sandbox", sandbox.certificate());
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
