package dev.connreg.arm;

import dev.connreg.graph.ResourceId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Paths as they go over the wire: whatever a user types as a name stays one segment. */
final class Paths {

    private Paths() {}

    static String encode(ResourceId id) {
        return encode(id.toString());
    }

    static String encode(String path) {
        return Arrays.stream(path.split("/", -1)).map(Paths::segment).collect(Collectors.joining("/"));
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
    }
}
