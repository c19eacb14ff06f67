package dev.connreg.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.Json;
import java.util.List;

final class Pages {

    private static final String TOKEN = "$skiptoken";

    private final int size;

    Pages(int size) {
        this.size = size;
    }

    ObjectNode page(ArmRequest request, List<ObjectNode> all) {
        var start = start(request);
        var end = size == 0 ? all.size() : Math.min(all.size(), start + size);
        var body = Json.object();
        body.set("value", Json.list(start < end ? all.subList(start, end) : List.of()));
        if (end < all.size()) {
            var target = request.target().replaceAll("[&?]%24skiptoken=[^&]*|[&?]\\$skiptoken=[^&]*", "");
            body.put("nextLink", request.origin() + target + "&%24skiptoken=" + end);
        }
        return body;
    }

    private static int start(ArmRequest request) {
        var token = request.query().getOrDefault(TOKEN, "0");
        if (!token.matches("\\d{1,6}")) {
            throw ArmFailure.gateway(400, "InvalidSkipToken", "The skip token is not valid.");
        }
        return Integer.parseInt(token);
    }
}
