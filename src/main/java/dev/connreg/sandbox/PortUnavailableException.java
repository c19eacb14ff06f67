package dev.connreg.sandbox;

/** The port that a sandbox was to listen on is taken, or not this user's to take. */
public final class PortUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int port;
    private final String reason;

    PortUnavailableException(int port, Throwable cause) {
        super("port %d cannot be had".formatted(port), cause);
        this.port = port;
        this.reason = innermost(cause);
    }

    /** The port. */
    public int port() {
        return port;
    }

    /** Why, in the words of the operating system. */
    public String reason() {
        return reason;
    }

    private static String innermost(Throwable thrown) {
        var innermost = thrown;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage());
    }
}
