package dev.connreg.sandbox.gateway;

import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.ArmResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.UUID;

final class CommonHeaders {

    private static final DateTimeFormatter ROUTING =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Clock clock;

    CommonHeaders(Clock clock) {
        this.clock = clock;
    }

    ArmResponse complete(ArmRequest request, ArmResponse response) {
        if (response.status() == 0) {
            return response;
        }
        var headers = new LinkedHashMap<String, String>();
        var id = UUID.randomUUID().toString();
        headers.put("Cache-Control", "no-cache");
        headers.put("Pragma", "no-cache");
        headers.put("Expires", "-1");
        headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("x-ms-request-id", id);
        headers.put(
                "x-ms-correlation-request-id",
                request.header("x-ms-correlation-request-id").orElse(id));
        headers.put("x-ms-routing-request-id", "EASTUS:%s:%s".formatted(ROUTING.format(clock.instant()), id));
        if (request.header("x-ms-return-client-request-id")
                .filter("true"::equalsIgnoreCase)
                .isPresent()) {
            request.header("x-ms-client-request-id").ifPresent(sent -> headers.put("x-ms-client-request-id", sent));
        }
        headers.putAll(response.headers());
        return new ArmResponse(response.status(), headers, response.body());
    }
}
