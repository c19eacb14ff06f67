package dev.connreg.arm;

import java.util.List;

/** ARM refused a request, or an operation that it had accepted failed. */
public final class ArmException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String request;
    private final transient ArmError error;

    /**
     * Made of an answer.
     *
     * @param request method and path of what was asked, without query
     * @param status the HTTP status; that of the poll where an operation failed
     * @param error what ARM says
     */
    public ArmException(String request, int status, ArmError error) {
        super(error.code().isEmpty() ? error.message() : "(%s) %s".formatted(error.code(), error.message()));
        this.request = request;
        this.status = status;
        this.error = error;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Method and path of what was asked. */
    public String request() {
        return request;
    }

    /** The code by which to decide, empty where ARM gave none. */
    public String code() {
        return error.code();
    }

    /** What ARM says, whole. */
    public ArmError error() {
        return error;
    }

    /** Whether the service does not know the API version or the type at that version. */
    public boolean isAboutApiVersion() {
        return List.of("NoRegisteredProviderFound", "InvalidResourceType", "InvalidApiVersionParameter")
                .contains(code());
    }
}
