package dev.connreg.arm.answer;

import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** ARM refused a request, or an operation that it had accepted failed ({@link OperationFailedException}). */
public class ArmException extends Failure {

    private static final long serialVersionUID = 1L;

    // "Troubleshoot common Azure deployment errors", of Resource Manager's documentation.
    private static final List<String> VERSION_CODES =
            List.of("NoRegisteredProviderFound", "InvalidResourceType", "InvalidApiVersionParameter");

    // AnotherOperationInProgress and the like.
    private static final Pattern IN_PROGRESS = Pattern.compile("OperationInProgress$", Pattern.CASE_INSENSITIVE);
    // Services that say no more than Conflict put it into words.
    private static final Pattern LATER = Pattern.compile("try( \\w+)? later|in ?progress", Pattern.CASE_INSENSITIVE);

    private static final int NOT_FOUND = 404;

    private final int status;
    private final String request;
    private final transient ArmError error;
    private final transient Hints hints;

    /** The request is method and path, without query; the status is that of the poll where an operation failed. */
    public ArmException(String request, int status, ArmError error) {
        this(request, status, error, new Hints(Optional.empty(), Optional.empty()));
    }

    ArmException(String request, int status, ArmError error, Hints hints) {
        super(
                error.code().isEmpty()
                        ? error.message()
                        : "(%s) %s".formatted(error.code(), error.message()).strip(),
                status == NOT_FOUND ? ExitCode.NOT_FOUND : ExitCode.ERROR);
        this.request = request;
        this.status = status;
        this.error = error;
        this.hints = hints;
    }

    public record Hints(Optional<String> requestId, Optional<Duration> retryAfter) {}

    public int status() {
        return status;
    }

    public String request() {
        return request;
    }

    /** Empty where ARM gave none. */
    public String code() {
        return error.code();
    }

    public ArmError error() {
        return error;
    }

    /** Microsoft's support finds a request by it; empty where there was none. */
    public Optional<String> requestId() {
        return hints.requestId();
    }

    /** Whether the service does not know the API version or the type at that version. */
    public boolean isAboutApiVersion() {
        return VERSION_CODES.stream().anyMatch(error::hasCode);
    }

    /** Whether another operation holds what was to be written; it can be written once that has ended. */
    public boolean isBusy() {
        return status == 409
                && error.all().stream()
                        .anyMatch(each -> IN_PROGRESS.matcher(each.code()).find()
                                || (each.code().equalsIgnoreCase("Conflict")
                                        && LATER.matcher(each.message()).find()));
    }

    /** Whether the service was too busy or broken to answer: that says nothing about what was asked for. */
    public boolean isPassing() {
        return status == 408 || status == 429 || status >= 500;
    }

    public Optional<Duration> retryAfter() {
        return hints.retryAfter();
    }
}
