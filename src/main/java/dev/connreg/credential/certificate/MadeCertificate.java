package dev.connreg.credential.certificate;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A certificate that files have, and when it was made.
 *
 * @param file as the user named it
 * @param made as far as the certificate tells
 */
public record MadeCertificate(Path file, Instant made) {}
