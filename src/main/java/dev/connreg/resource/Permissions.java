package dev.connreg.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an identity may do on a resource, from all its roles; one allows what another leaves out. */
public record Permissions(List<JsonNode> granted) {

    public static final Permissions NONE = new Permissions(List.of());

    public Permissions {
        granted = List.copyOf(granted);
    }

    /** Whether they allow an action, such as {@code Microsoft.ContainerRegistry/registries/tokens/write}. */
    public boolean allow(String action) {
        return granted.stream()
                .anyMatch(each -> matches(each.path("actions"), action) && !matches(each.path("notActions"), action));
    }

    private static boolean matches(JsonNode patterns, String action) {
        return patterns.valueStream().anyMatch(pattern -> matches(pattern.asText(), action));
    }

    /** A star stands for anything, slashes too. */
    private static boolean matches(String pattern, String action) {
        var parts = List.of(pattern.split("\\*", -1));
        var regex = parts.stream().map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(action).matches();
    }
}
