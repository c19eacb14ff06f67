package dev.connreg.arm.http;

import dev.connreg.problem.Failure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whatever a user types as a name stays one segment. Throws a Failure where one is {@code .} or {@code ..}: clients resolve
 * those (RFC 3986, 5.2.4), encoded ones too, so that another resource would be meant.
 */
public final class PathEncoding {

    private PathEncoding() {}

    public static String encode(String path) {
        return Stream.of(path.split("/", -1)).map(PathEncoding::segment).collect(Collectors.joining("/"));
    }

    public static String encode(String path, Map<String, String> query) {
        return query.isEmpty()
                ? encode(path)
                : query.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + octets(parameter.getValue()))
                        .collect(Collectors.joining("&", encode(path) + "?", ""));
    }

    /** Whether a segment is one of those that clients resolve. */
    public static boolean leadsElsewhere(String segment) {
        return segment.equals(".") || segment.equals("..");
    }

    private static String segment(String text) {
        if (leadsElsewhere(text)) {
            throw new Failure("'%s' is the name of no resource.".formatted(text));
        }
        return octets(text);
    }

    private static String octets(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
    }
}
