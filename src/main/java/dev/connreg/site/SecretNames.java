package dev.connreg.site;

/** Names of the secrets of a composed graph; they are also the names of the secure parameters of templates. */
public final class SecretNames {

    /** The connection string. */
    public static final String CONNECTION_STRING = "connectionString";
    /** The certificate with its chain: base64 of PEM. No secret by itself, but sent among the protected settings. */
    public static final String TLS_CERTIFICATE = "tlsCertificate";
    /** The private key: base64 of PEM. */
    public static final String TLS_KEY = "tlsKey";
    /** The root that signed the certificate: base64 of PEM. */
    public static final String TLS_CERTIFICATE_AUTHORITY = "tlsCertificateAuthority";

    private SecretNames() {}
}
