package dev.connreg.credential.certificate;

/** Who makes the nodes of the cluster trust the certificate. */
public enum TrustDistribution {
    /** The extension, which needs the certificate authority for it. */
    EXTENSION,
    /** The user: the authority may be one that nodes trust already. */
    OWN
}
