package dev.connreg.credential.certificate;

import dev.connreg.file.FileTrouble;
import dev.connreg.file.TextFile;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.util.io.pem.PemObject;

/** A file of certificates or keys as people have them: PEM, and what copying, shells and tools make of it. */
final class PemFile {

    private static final Pattern BLOCK =
            Pattern.compile("[ \\t]*-----BEGIN ([A-Z0-9 ]+)-----([^-:]*)-----END \\1-----", Pattern.DOTALL);

    private static final int SEQUENCE = 0x30;

    private final Path path;
    private final byte[] bytes;

    private PemFile(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /** Throws a Failure if it cannot be read. */
    static PemFile read(Path path) {
        try {
            return new PemFile(path, TextFile.bytes(path));
        } catch (IOException e) {
            throw new Failure("file '%s' cannot be read: %s".formatted(path, FileTrouble.unreadable(e)));
        }
    }

    /** Throws a Failure if a block is damaged, or if the file is of another format, with what makes PEM of it. */
    List<PemObject> blocks() {
        var blocks = Pem.blocks(plain(TextFile.text(bytes)), "file '%s'".formatted(path));
        if (blocks.isEmpty()) {
            otherFormat().ifPresent(code -> {
                throw new Failure(List.of(CodedFinding.error(code).with(Fact.FILE, path.toString())));
            });
        }
        return blocks;
    }

    /** Newlines may have become blanks or {@code \\n}, and a Kubernetes Secret has all of it in base64 once more. */
    private static String plain(String text) {
        var pem = text.contains("-----BEGIN ") ? text : decoded(text).orElse(text);
        return BLOCK.matcher(pem.replace("\\r", "").replace("\\n", "\n"))
                .replaceAll(block -> "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----"
                        .formatted(
                                block.group(1),
                                String.join("\n", block.group(2).strip().split("\\s+"))));
    }

    private static Optional<String> decoded(String text) {
        try {
            var decoded =
                    new String(Base64.getDecoder().decode(text.replaceAll("\\s+", "")), StandardCharsets.US_ASCII);
            return Optional.of(decoded).filter(pem -> pem.contains("-----BEGIN "));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<FindingCode> otherFormat() {
        if (bytes.length == 0 || bytes[0] != SEQUENCE) {
            return Optional.empty();
        }
        if (isPkcs12()) {
            return Optional.of(FindingCode.IS_PKCS12);
        }
        return Optional.of(isCertificate() ? FindingCode.IS_DER_CERTIFICATE : FindingCode.IS_DER_KEY);
    }

    private boolean isPkcs12() {
        try {
            return Pfx.getInstance(bytes) != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private boolean isCertificate() {
        try {
            CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
            return true;
        } catch (CertificateException _) {
            return false;
        }
    }
}
