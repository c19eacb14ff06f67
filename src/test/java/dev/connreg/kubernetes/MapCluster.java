package dev.connreg.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.credential.Secret;
import dev.connreg.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A cluster on which a connected registry runs well, as a map of server answers. Tests change one of them. */
public final class MapCluster implements Cluster {

    public static final String NAMESPACE = "/api/v1/namespaces/connected-registry";
    public static final String PODS = NAMESPACE + "/pods";
    public static final String EVENTS = NAMESPACE + "/events";
    public static final String CLAIMS = NAMESPACE + "/persistentvolumeclaims";
    public static final String CERTIFICATES = "/apis/cert-manager.io/v1/namespaces/connected-registry/certificates";
    public static final String AGENTS = "/api/v1/namespaces/azure-arc/pods";
    public static final String SERVICES = "/api/v1/services";
    public static final String STORAGE_CLASSES = "/apis/storage.k8s.io/v1/storageclasses";
    public static final String CERT_MANAGER =
            "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/certificates.cert-manager.io";
    public static final String TRIAL = "/api/v1/namespaces/default/services";

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> tried = new ArrayList<>();

    public MapCluster() {
        with(ClusterAccess.CLUSTER_CONFIG, "clusterconfig");
        with(NAMESPACE, "namespace");
        with(PODS, "pods-ready");
        with(EVENTS, "events-none");
        with(CLAIMS, "claims-bound");
        with(CERTIFICATES, "certificates-ready");
        with(AGENTS, "agents-ready");
        with(SERVICES, "services");
        with(STORAGE_CLASSES, "storage-classes");
        with(TRIAL, "service-created");
        with("/api", "api-versions");
        with("/apis", "api-groups");
        with("/api/v1", "api-resources");
    }

    /** What the server answers at a path, from a file. */
    public MapCluster with(String path, String fixture) {
        return with(path, new Answer.Found(text(fixture)));
    }

    public MapCluster with(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** A file with the answer of a server. */
    public static String text(String fixture) {
        var name = "/kubernetes/" + fixture + ".json";
        try (var file = Objects.requireNonNull(MapCluster.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer get(String path) {
        return answers.getOrDefault(path, new Answer.Missing());
    }

    @Override
    public Answer tryCreate(String path, JsonNode body) {
        tried.add(body.at("/spec/clusterIP").asText());
        return get(path);
    }

    @Override
    public Answer apply(Secret manifest) {
        return applied(manifest, false);
    }

    @Override
    public Answer tryApply(Secret manifest) {
        return applied(manifest, true);
    }

    private Answer applied(Secret manifest, boolean isTrial) {
        try {
            var json = JsonTree.read(manifest.reveal());
            Answer last = new Answer.Missing();
            for (var object : json.has("items") ? json.path("items") : List.of(json)) {
                last = patch(path(object), object.toString(), isTrial);
            }
            return last;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(JsonNode object) {
        var name = object.at("/metadata/name").asText();
        return object.path("kind").asText().equals("Namespace")
                ? "/api/v1/namespaces/" + name
                : "/api/v1/namespaces/%s/secrets/%s"
                        .formatted(object.at("/metadata/namespace").asText(), name);
    }

    /** Puts an object there, or answers what {@code PATCH} and the path have. */
    Answer patch(String path, String object, boolean isTrial) {
        if (answers.containsKey("PATCH " + path)) {
            return get("PATCH " + path);
        }
        if (!isTrial) {
            with(path, new Answer.Found(object));
        }
        return new Answer.Found(object);
    }

    /** The addresses that a service would have had. */
    public List<String> tried() {
        return List.copyOf(tried);
    }
}
