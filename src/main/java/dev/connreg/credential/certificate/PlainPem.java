package dev.connreg.credential.certificate;

import dev.connreg.problem.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** PEM as every tool reads it: lines that begin where they should, of a length that openssl takes. We read more. */
public final class PlainPem {

    private static final String LINES = "-----[ \\t]*\\r?\\n(?:[^\\n]{0,76}\\n)*?";

    private static final Pattern CERTIFICATE =
            Pattern.compile("(?m)^-----BEGIN CERTIFICATE" + LINES + "-----END CERTIFICATE-----");

    /** Those of OpenSSH, no server reads. */
    private static final Pattern KEY =
            Pattern.compile("(?m)^-----BEGIN ((?:RSA |EC )?PRIVATE KEY)" + LINES + "-----END \\1-----");

    private PlainPem() {}

    /**
     * Whether all certificates of a file are.
     *
     * @throws Failure if it cannot be read
     */
    public static boolean holdsCertificates(Path path) {
        var plain = CERTIFICATE.matcher(text(path)).results().count();
        return plain > 0 && plain == CertificateReader.readForClients(path).size();
    }

    /**
     * Whether the private key of a file is.
     *
     * @throws Failure if it cannot be read
     */
    public static boolean holdsKey(Path path) {
        return KEY.matcher(text(path)).find();
    }

    private static String text(Path path) {
        return new String(PemFile.read(path).bytes(), StandardCharsets.ISO_8859_1);
    }
}
