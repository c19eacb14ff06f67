package dev.connreg.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** What the server says of requests that never reach a handler, in the form of Resource Manager's errors. */
final class ArmErrorPages extends ErrorHandler {

    private static final String TYPE = "application/json; charset=utf-8";

    /** Jetty would have none for PUT, PATCH and DELETE. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var status = status(request, response.getStatus());
        base.setHandled(true);
        response.setStatus(status);
        response.setContentType(TYPE);
        response.getOutputStream().write(body(status));
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        fields.put(HttpHeader.CONTENT_TYPE, TYPE);
        return ByteBuffer.wrap(body(status));
    }

    /** What the server itself cannot read is the request's fault; what our own classes throw is ours. */
    private static int status(HttpServletRequest request, int told) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure)
                || told < HttpStatus.INTERNAL_SERVER_ERROR_500) {
            return told;
        }
        if (causes(failure).anyMatch(TimeoutException.class::isInstance)) {
            return HttpStatus.REQUEST_TIMEOUT_408;
        }
        return causes(failure).anyMatch(ArmErrorPages::isOurs) ? told : HttpStatus.BAD_REQUEST_400;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static boolean isOurs(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(ArmErrorPages.class.getPackageName()));
    }

    private static byte[] body(int status) {
        var error = JsonMapper.builder().build().createObjectNode();
        error.putObject("error")
                .put("code", HttpStatus.getMessage(status).replace(" ", ""))
                .put("message", "The request cannot be read (HTTP %d).".formatted(status));
        try {
            return JsonMapper.builder().build().writeValueAsString(error).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
