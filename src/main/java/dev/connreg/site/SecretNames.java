package dev.connreg.site;

/** Names of the secrets of a composed graph, and of the secure parameters of templates. */
public final class SecretNames {

    public static final String CONNECTION_STRING = "connectionString";
    /** Base64 of PEM, with its chain. Not a secret by itself, but sent among the protected settings. */
    public static final String TLS_CERTIFICATE = "tlsCertificate";
    /** Base64 of PEM. */
    public static final String TLS_KEY = "tlsKey";
    /** The root that signed the certificate: base64 of PEM. */
    public static final String TLS_CERTIFICATE_AUTHORITY = "tlsCertificateAuthority";

    private SecretNames() {}
}
