package dev.connreg.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.credential.Secret;
import dev.connreg.credential.certificate.IssuedCertificate;
import dev.connreg.sandbox.gateway.Fault;
import dev.connreg.sandbox.gateway.HeldRequest;
import dev.connreg.sandbox.gateway.RecordedRequest;
import dev.connreg.sandbox.operation.FailingOperation;
import dev.connreg.sandbox.signin.AzureConfiguration;
import dev.connreg.sandbox.signin.ServicePrincipal;
import dev.connreg.sandbox.signin.TokenCache;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.subscription.ResourceGroups;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An Azure Resource Manager on loopback, with clusters that act on what it is told. */
public final class Sandbox implements AutoCloseable {

    private final SandboxParts parts;
    private final IssuedCertificate certificate;
    private final HttpsServer server;
    private final List<String> subscriptions;

    private Sandbox(SandboxOptions options) {
        subscriptions = options.seed().subscriptions();
        parts = SandboxParts.of(options);
        certificate = HttpsServer.certificate(options.clock(), options.key());
        server = HttpsServer.start(options.port(), certificate, parts.gateway()::handle);
    }

    /**
     * Starts one; it is ready when this returns.
     *
     * @throws PortUnavailableException if its port cannot be had
     */
    public static Sandbox start(SandboxOptions options) {
        return new Sandbox(options);
    }

    /** The address of its Resource Manager, which is also that of its sign-in; without a slash at the end. */
    public URI url() {
        return server.url();
    }

    /** The certificate that its clients must trust. */
    public X509Certificate certificate() {
        return certificate.certificate();
    }

    /** The certificate that its clients must trust, as PEM. */
    public String certificatePem() {
        return certificate.certificatePem();
    }

    /** The secret of the service principal {@link ServicePrincipal#CLIENT}. */
    public Secret clientSecret() {
        return Secret.of(parts.principal().secret());
    }

    /**
     * Makes the folder a configuration of az that is signed in here, with the certificate to trust in {@code ca.pem}.
     * It is used with {@code AZURE_CONFIG_DIR} and {@code REQUESTS_CA_BUNDLE}.
     *
     * @throws IOException if it cannot be written
     */
    public void writeAzureConfiguration(Path directory) throws IOException {
        new AzureConfiguration(url(), subscriptions, parts.principal()).write(directory, certificatePem());
    }

    /**
     * Leaves a token in such a folder, as az does once it has asked for something: no command signs in anew until it expires.
     *
     * @throws IOException if it cannot be written
     */
    public void writeToken(Path directory) throws IOException {
        new TokenCache(url(), parts.tokens()).write(directory);
    }

    /** What there is, by id, without resource groups and without any secret. */
    public Map<String, JsonNode> resources() {
        return parts.gateway().exclusively(() -> {
            var all = new LinkedHashMap<String, JsonNode>();
            for (var resource : parts.world().store().all()) {
                if (!ResourceGroups.isGroup(resource)) {
                    all.put(resource.id(), parts.shown(resource));
                }
            }
            return all;
        });
    }

    /** The protected settings that an extension has; empty if there is no such extension. */
    public Map<String, Secret> protectedSettings(String id) {
        return parts.gateway().exclusively(() -> {
            var secrets = new LinkedHashMap<String, Secret>();
            parts.world()
                    .store()
                    .find(id)
                    .ifPresent(r -> r.writeOnly().forEach((name, value) -> secrets.put(name, Secret.of(value))));
            return secrets;
        });
    }

    /**
     * Changes a resource behind the clients' backs.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public void edit(String id, Consumer<ObjectNode> change) {
        parts.gateway().exclusively(() -> {
            var resource = find(id);
            change.accept(resource.body());
            return resource;
        });
    }

    /** Adds a resource behind the clients' backs; its body must have an {@code id}. */
    public void add(ObjectNode body) {
        parts.gateway().exclusively(() -> {
            parts.world().store().put(new Resource(body.path("id").asText(), body.deepCopy()));
            return body;
        });
    }

    /** Takes a resource away, with all below it, behind the clients' backs. */
    public void remove(String id) {
        parts.gateway().exclusively(() -> {
            parts.world().store().remove(id);
            return id;
        });
    }

    /** What was asked so far, in the order of the answers. */
    public List<RecordedRequest> requests() {
        return parts.gateway().requests();
    }

    /** What was asked that the sandbox does not know: a test is to fail if there is any. */
    public List<RecordedRequest> unknownRequests() {
        return parts.gateway().unknownRequests();
    }

    /** Calls the listener for each request, after it took effect and before it is answered, in the request's thread. */
    public void onRequest(Consumer<RecordedRequest> listener) {
        parts.gateway().onRequest(listener);
    }

    /** One more request to be answered wrongly. */
    public void add(Fault fault) {
        parts.gateway().add(fault);
    }

    /** Keeps a request waiting before it takes effect, until it is released or the sandbox is closed. */
    public HeldRequest hold(HeldRequest request) {
        parts.gateway().add(request);
        return request;
    }

    /** One more operation to go wrong. */
    public void add(FailingOperation failure) {
        parts.gateway().exclusively(() -> {
            parts.world().operations().add(failure);
            return failure;
        });
    }

    /** Operations that never were to end go on to their end. */
    public void endEndlessOperations() {
        parts.gateway().exclusively(() -> {
            parts.world().operations().endEndless();
            return parts;
        });
    }

    /** How many operations were begun so far. */
    public int operations() {
        return parts.gateway().exclusively(() -> parts.world().operations().count());
    }

    /**
     * The site of a connected registry says nothing more, as one between two syncs of its schedule: what it reported last
     * stays, until its extension is written again.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public void silence(String connectedRegistry) {
        parts.gateway().exclusively(() -> {
            parts.agent().silence(find(connectedRegistry));
            return connectedRegistry;
        });
    }

    /**
     * The same, after it has reported how it is and then that: a disk that is full, say.
     *
     * @param report changes what the service knows of it, its {@code properties}
     * @throws IllegalArgumentException if it is not there
     */
    public void report(String connectedRegistry, Consumer<ObjectNode> report) {
        hear(connectedRegistry);
        silence(connectedRegistry);
        edit(connectedRegistry, body -> report.accept((ObjectNode) body.path("properties")));
    }

    /**
     * The site is heard of again, as it is.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public void hear(String connectedRegistry) {
        parts.gateway().exclusively(() -> {
            parts.agent().hear(find(connectedRegistry));
            return connectedRegistry;
        });
    }

    /** All access tokens made so far have expired. */
    public void expireTokens() {
        parts.tokens().expireAll();
    }

    /** Continuous access evaluation: tokens must be asked for again, with the claims of a challenge. */
    public void challengeTokens() {
        parts.tokens().challenge();
    }

    private Resource find(String id) {
        return parts.world()
                .store()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("the sandbox has no '%s'".formatted(id)));
    }

    @Override
    public void close() {
        parts.gateway().releaseAll();
        server.close();
    }
}
