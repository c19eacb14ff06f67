package dev.connreg.credential.certificate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a certificate that the user brings is, in PEM.
 *
 * @param certificate the server's certificate, followed by its chain if it has one
 * @param certificateAuthority what nodes are to trust; absent means the certificate or the last one of its chain is its
 *     own authority
 */
public record CertificateFiles(Path certificate, Path key, Optional<Path> certificateAuthority) {}
