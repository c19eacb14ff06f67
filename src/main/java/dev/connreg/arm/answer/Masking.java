package dev.connreg.arm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URL;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replaces the secrets in what is logged, by where they stand. */
public final class Masking {

    // Everything below these is secret.
    private static final Set<String> SECRET_MEMBERS = Set.of(
            "configurationprotectedsettings",
            "protectedsettings",
            "access_token",
            "accesstoken",
            "refresh_token",
            "id_token",
            "client_secret",
            "client_assertion",
            "connectionstring",
            "password",
            "token");

    // Signatures of polling addresses, and what others call theirs.
    private static final Set<String> SECRET_PARAMETERS = Set.of("c", "s", "h", "sig", "signature", "code", "token");

    private Masking() {}

    public static JsonNode mask(JsonNode json) {
        return switch (json) {
            case ObjectNode object -> maskMembers(object);
            case ArrayNode array -> {
                var masked = array.arrayNode();
                array.forEach(each -> masked.add(mask(each)));
                yield masked;
            }
            default -> json;
        };
    }

    private static ObjectNode maskMembers(ObjectNode object) {
        var masked = object.objectNode();
        object.properties().forEach(member -> {
            var name = member.getKey().toLowerCase(Locale.ROOT);
            var value = member.getValue();
            masked.set(member.getKey(), name.equals("passwords") ? passwords(value) : maskMember(name, value));
        });
        return masked;
    }

    private static JsonNode maskMember(String name, JsonNode value) {
        return SECRET_MEMBERS.contains(name) ? hide(value) : mask(value);
    }

    /** {@code [{"name":"password1","value":"..."}]} of tokens and registries: the names may be seen. */
    private static JsonNode passwords(JsonNode passwords) {
        var masked = mask(passwords);
        masked.forEach(password -> {
            if (password instanceof ObjectNode object && object.has("value")) {
                object.put("value", Redaction.MARKER);
            }
        });
        return masked;
    }

    /** Keeps the shape, so that one sees which settings were sent; an empty text is what ARM sends in their place. */
    private static JsonNode hide(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                var hidden = object.objectNode();
                object.properties().forEach(member -> hidden.set(member.getKey(), hide(member.getValue())));
                yield hidden;
            }
            case ArrayNode array -> {
                var hidden = array.arrayNode();
                array.forEach(each -> hidden.add(hide(each)));
                yield hidden;
            }
            default -> value.isNull() || value.asText().isEmpty() ? value : TextNode.valueOf(Redaction.MARKER);
        };
    }

    public static String mask(URL url) {
        var text = url.toString();
        int query = text.indexOf('?');
        return query < 0
                ? text
                : text.substring(0, query + 1)
                        + Stream.of(text.substring(query + 1).split("&", -1))
                                .map(Masking::maskParameter)
                                .collect(Collectors.joining("&"));
    }

    private static String maskParameter(String parameter) {
        var name = parameter.replaceFirst("=.*", "");
        return SECRET_PARAMETERS.contains(name.toLowerCase(Locale.ROOT)) ? name + "=..." : parameter;
    }
}
