package dev.connreg.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One request.
 *
 * @param target path and query exactly as they came, still percent-encoded
 * @param body the text of the body, empty when there is none
 */
public record ArmRequest(String method, String target, Map<String, String> headers, String body) {

    private static final Pattern JSON =
            Pattern.compile("\\s*(application|text)/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    /** In bytes (learn.microsoft.com, Azure Resource Manager request limits). */
    private static final int LARGEST = 4 << 20;

    public ArmRequest {
        headers = Map.copyOf(headers);
    }

    /** The path, decoded; with one slash where clients write several, as behind an address that ends with one. */
    public String path() {
        return decode(target.split("\\?", 2)[0].replace("+", "%2B").replaceAll("/{2,}", "/"));
    }

    /** The query, decoded, by name in lower case: Resource Manager compares the names without case. */
    public Map<String, String> query() {
        return form(target.contains("?") ? target.substring(target.indexOf('?') + 1) : "");
    }

    /** The body read as a form. */
    public Map<String, String> form() {
        return form(body);
    }

    /** A header's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The address the client called, without a path. */
    public String origin() {
        return "https://" + header("host").orElse("127.0.0.1");
    }

    /** Whether this changes nothing. */
    public boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /**
     * The body as a JSON object; none is an empty object.
     *
     * @throws ArmFailure if it is something else, by what it holds or by its type, or longer than Resource Manager takes
     */
    public ObjectNode json() {
        if (body.isEmpty()) {
            return Json.object();
        }
        header("content-type").filter(type -> !JSON.matcher(type).matches()).ifPresent(type -> {
            throw ArmFailure.gateway(
                    415,
                    "UnsupportedMediaType",
                    "The content media type '%s' is not supported. Only 'application/json' is supported."
                            .formatted(type));
        });
        if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw ArmFailure.gateway(
                    413, "RequestContentTooLarge", "The request content size exceeds the maximum size of 4 MB.");
        }
        return Json.read(body);
    }

    private static Map<String, String> form(String text) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                values.put(decode(parts[0]).toLowerCase(Locale.ROOT), parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
