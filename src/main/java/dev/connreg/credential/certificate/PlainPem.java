package dev.connreg.credential.certificate;

import dev.connreg.problem.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PEM as every tool reads it: lines that begin where they should, of a length that openssl takes. We read more. */
public final class PlainPem {

    /** What may stand between, as openssl has it: no blank lines, and none that is longer. */
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=]{1,76}[ \\t]*\\r?");

    private static final Pattern CERTIFICATE = Pattern.compile("-----BEGIN (CERTIFICATE)-----[ \\t]*\\r?");

    /** Those of OpenSSH, no server reads. */
    private static final Pattern KEY = Pattern.compile("-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----[ \\t]*\\r?");

    private PlainPem() {}

    /** Whether servers can use the files as they are, none of which shows a key where there is to be none. */
    public static boolean isReadByServers(Path certificate, Path key, Path authority) {
        try {
            return Stream.of(certificate, key, authority).allMatch(file -> Files.isRegularFile(file))
                    && holdsCertificatesOnly(certificate)
                    && isInOrder(certificate)
                    && holdsCertificatesOnly(authority)
                    && holdsKey(key)
                    && keys(key) == 1;
        } catch (Failure _) {
            return false;
        }
    }

    private static boolean holdsCertificatesOnly(Path path) {
        return holdsCertificates(path) && lines(path).noneMatch(line -> line.contains("PRIVATE KEY"));
    }

    /**
     * Whether all certificates of a file are.
     *
     * @throws Failure if it cannot be read
     */
    public static boolean holdsCertificates(Path path) {
        var plain = count(CERTIFICATE, path);
        return plain > 0
                && plain == CertificateReader.readForClients(path).size()
                && plain
                        == lines(path)
                                .filter(line -> line.contains("-BEGIN CERT"))
                                .count();
    }

    /**
     * Whether a server can send those of a file as they come.
     *
     * @throws Failure if it cannot be read
     */
    public static boolean isInOrder(Path path) {
        var certificates = CertificateReader.readForClients(path);
        return ChainOrder.asSent(certificates).equals(certificates);
    }

    /**
     * How many private keys of a file are.
     *
     * @throws Failure if it cannot be read
     */
    public static int keys(Path path) {
        return count(KEY, path);
    }

    /**
     * Whether the private key of a file is.
     *
     * @throws Failure if it cannot be read
     */
    public static boolean holdsKey(Path path) {
        return count(KEY, path) > 0;
    }

    /** Line by line: a pattern for all of them takes more stack than there is for a long one. */
    private static int count(Pattern begin, Path path) {
        var found = 0;
        var end = Optional.<String>empty();
        for (var line : lines(path).toList()) {
            var start = begin.matcher(line);
            if (start.matches()) {
                end = Optional.of("-----END " + start.group(1) + "-----");
            } else if (end.filter(line::startsWith).isPresent()) {
                found++;
                end = Optional.empty();
            } else if (!BASE64.matcher(line).matches()) {
                end = Optional.empty();
            }
        }
        return found;
    }

    /** As other tools see them, for which a carriage return alone ends none. */
    private static Stream<String> lines(Path path) {
        return Stream.of(new String(PemFile.read(path).bytes(), StandardCharsets.ISO_8859_1).split("\n"));
    }
}
