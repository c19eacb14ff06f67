package dev.connreg.arm.answer;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.net.URI;
import java.util.Optional;

/** An answer that Resource Manager does not give: something in between answered, or it is not Resource Manager. */
public final class UnexpectedAnswerException extends AzureException {

    private static final long serialVersionUID = 1L;

    private static final String SUSPECT = "Is a proxy or a sign-in page in between?";

    public UnexpectedAnswerException(String request, String what) {
        super("%s: %s".formatted(request, what));
    }

    /** Names the host that a redirect leads to. */
    public static UnexpectedAnswerException status(String request, int status, HttpHeaders headers) {
        var target = Optional.ofNullable(headers.getValue(HttpHeaderName.LOCATION))
                .flatMap(UnexpectedAnswerException::host)
                .map(" (to %s)"::formatted)
                .orElse("");
        return new UnexpectedAnswerException(
                request,
                "the answer is HTTP %d%s, which Azure Resource Manager does not answer to this. %s"
                        .formatted(status, target, SUSPECT));
    }

    public static UnexpectedAnswerException body(String request, String what) {
        return new UnexpectedAnswerException(request, "the answer %s. %s".formatted(what, SUSPECT));
    }

    // Alone, since what follows it may be signed.
    private static Optional<String> host(String location) {
        try {
            return Optional.ofNullable(URI.create(location).getHost());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
