package dev.connreg.arm.http;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** A request and its answer without secrets in headers, URL or bodies; bodies only if asked for. */
public record Exchange(
        String method,
        String url,
        OptionalInt status,
        Duration duration,
        Optional<String> clientRequestId,
        Optional<String> requestId,
        Optional<String> failure,
        Optional<String> requestBody,
        Optional<String> responseBody) {}
