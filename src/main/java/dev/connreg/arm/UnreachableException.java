package dev.connreg.arm;

/** No answer came: no network, no such host, no trust in its certificate, or nothing listens there. */
public final class UnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Says which endpoint and why.
     *
     * @param endpoint the URL of Azure Resource Manager
     * @param cause what the network said
     */
    public UnreachableException(String endpoint, Throwable cause) {
        super(message(endpoint, cause), cause);
    }

    private static String message(String endpoint, Throwable cause) {
        var local = endpoint.contains("//127.0.0.1") || endpoint.contains("//localhost");
        return "%s does not answer: %s.%n%s"
                .formatted(
                        endpoint,
                        reason(cause),
                        local
                                ? "If it is a sandbox, it is not running any more. To start one, run: connreg sandbox start"
                                : "Check the network, HTTPS_PROXY and NO_PROXY, and REQUESTS_CA_BUNDLE if a proxy re-encrypts.");
    }

    private static String reason(Throwable cause) {
        var here = cause;
        while (here.getCause() != null) {
            here = here.getCause();
        }
        return switch (here) {
            case java.net.ConnectException _ -> "connection refused";
            case java.nio.channels.UnresolvedAddressException _ -> "no such host";
            case java.net.UnknownHostException _ -> "no such host";
            case java.security.cert.CertificateException _ -> "its certificate is not trusted";
            case java.security.cert.CertPathBuilderException _ -> "its certificate is not trusted";
            default -> here.getMessage() == null ? here.getClass().getSimpleName() : here.getMessage();
        };
    }
}
