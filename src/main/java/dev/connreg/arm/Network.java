package dev.connreg.arm;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Turns what the SDK throws into what this program throws. */
final class Network {

    private Network() {}

    /**
     * Calls the SDK.
     *
     * @param url the endpoint, for the message
     * @param request method and path of what is asked, for the message
     * @throws ArmException if ARM refuses
     * @throws SignInException if no token can be had
     * @throws UnreachableException if no answer comes
     */
    static <T> T call(String url, String request, Supplier<T> call) {
        try {
            return call.get();
        } catch (ClientAuthenticationException e) {
            throw refused(e);
        } catch (HttpResponseException e) {
            throw armException(request, e);
        } catch (RuntimeException e) {
            throw translated(url, e);
        }
    }

    private static ArmException armException(String request, HttpResponseException failure) {
        var response = failure.getResponse();
        var body = Json.read(response.getBodyAsBinaryData());
        return new ArmException(request, response.getStatusCode(), ArmError.of(body, response.getStatusCode()));
    }

    private static RuntimeException translated(String url, RuntimeException failure) {
        for (Throwable here = failure; here != null; here = here.getCause()) {
            switch (here) {
                case ClientAuthenticationException e -> {
                    return refused(e);
                }
                case SignInException e -> {
                    return e;
                }
                case IOException e -> {
                    return new UnreachableException(url, e);
                }
                case TimeoutException e -> {
                    return new UnreachableException(url, e);
                }
                default -> {}
            }
        }
        return failure;
    }

    /** The identity library's text says why, and holds no secret. */
    private static SignInException refused(ClientAuthenticationException failure) {
        return new SignInException("The sign-in was refused: " + failure.getMessage(), failure);
    }
}
