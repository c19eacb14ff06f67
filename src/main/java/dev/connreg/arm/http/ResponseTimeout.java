package dev.connreg.arm.http;

import dev.connreg.problem.Failure;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How long one answer may take, where the variable sets it that the Azure SDKs for Java have for it. */
public final class ResponseTimeout {

    private static final String VARIABLE = "AZURE_REQUEST_RESPONSE_TIMEOUT";

    private ResponseTimeout() {}

    /** Throws a Failure if it is no number of milliseconds. */
    public static Optional<Duration> of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(value -> !value.isBlank())
                .map(value -> milliseconds(value.strip()));
    }

    private static Duration milliseconds(String value) {
        if (!value.matches("0*[1-9]\\d{0,8}")) {
            throw new Failure(
                    "%s is '%s': set it to the milliseconds that an answer may take, such as 60000, or unset it"
                            .formatted(VARIABLE, value));
        }
        return Duration.ofMillis(Long.parseLong(value));
    }
}
