package dev.connreg.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that happened to an object; the server keeps it for an hour. */
public record KubernetesEvent(JsonNode json) {

    public String kind() {
        return json.at("/involvedObject/kind").asText();
    }

    public String name() {
        return json.at("/involvedObject/name").asText();
    }

    public boolean isAbout(String uid) {
        return json.at("/involvedObject/uid").asText().equals(uid);
    }

    public String involved() {
        return json.at("/involvedObject/uid").asText();
    }

    public boolean isWarning() {
        return json.path("type").asText().equals("Warning");
    }

    public String reason() {
        return json.path("reason").asText();
    }

    /** When it last happened; sorts as text. */
    public String time() {
        return Stream.of("/series/lastObservedTime", "/lastTimestamp", "/eventTime", "/metadata/creationTimestamp")
                .map(path -> json.at(path).asText(""))
                .filter(time -> !time.isEmpty() && !time.equals("null"))
                .findFirst()
                .orElse("");
    }

    public String text() {
        return said(json);
    }

    /** The reason and message that a status has too. */
    static String said(JsonNode node) {
        return Stream.of("reason", "message")
                .map(member -> node.path(member).asText(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(": "));
    }
}
