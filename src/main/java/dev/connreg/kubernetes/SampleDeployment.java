package dev.connreg.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A Deployment that pulls its image through a connected registry, as {@code kubectl create deployment} makes it and with a
 * pull secret.
 *
 * @param image with the address of the connected registry in front
 * @param token the client token of which the pull secret is
 */
public record SampleDeployment(String namespace, String name, String image, String token, String pullSecret) {

    private static final String APP = "app";

    /** To apply, and to copy from. */
    public String yaml() {
        return """
                # A sample that pulls through the connected registry. The pull secret '%s' must be in the same namespace, of a
                # client token that may read the repository. To make both, run:
                # connreg client create %s -f SPEC --pull-secret FILE --namespace %s%s
                %s""".formatted(pullSecret, token, namespace, naming(), ManifestYaml.of(json()));
    }

    private String naming() {
        return pullSecret.equals(PullSecret.usualName(token)) ? "" : " --secret-name " + pullSecret;
    }

    JsonNode json() {
        var deployment = JsonNodeFactory.instance
                .objectNode()
                .put("apiVersion", "apps/v1")
                .put("kind", "Deployment");
        addName(deployment).put("namespace", namespace).putObject("labels").put(APP, name);
        var spec = deployment.putObject("spec").put("replicas", 1);
        spec.putObject("selector").putObject("matchLabels").put(APP, name);
        var template = spec.putObject("template");
        template.putObject("metadata").putObject("labels").put(APP, name);
        var pod = template.putObject("spec");
        pod.putArray("containers").addObject().put("name", name).put("image", image);
        pod.putArray("imagePullSecrets").addObject().put("name", pullSecret);
        return deployment;
    }

    private ObjectNode addName(ObjectNode object) {
        return object.putObject("metadata").put("name", name);
    }
}
