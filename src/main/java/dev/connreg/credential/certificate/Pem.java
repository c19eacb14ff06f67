package dev.connreg.credential.certificate;

import dev.connreg.problem.Failure;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.util.encoders.DecoderException;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/** The text form of certificates and keys (RFC 7468). */
final class Pem {

    private static final Base64.Encoder LINES_OF_64 =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    static final String BEGIN = "-----BEGIN ";

    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*[#;].*$");

    /** Two slashes may begin a line of base64, so only whole blocks behind them are comments. */
    private static final Pattern SLASHED = Pattern.compile(
            "(?m)^[ \\t]*//[ \\t]*-----BEGIN [^\\n]*\\n(?:[ \\t]*//(?![ \\t]*-----END)[^\\n]*\\n)*+[ \\t]*//[ \\t]*-----END.*$");

    private Pem() {}

    /** Lines behind a number sign or a semicolon are, as in bundles where an old certificate is kept so. */
    static String withoutComments(String text) {
        return SLASHED.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
    }

    static String encode(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + LINES_OF_64.encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    static String of(X509Certificate certificate) {
        return encode("CERTIFICATE", der(certificate));
    }

    static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("not an encodable certificate", e);
        }
    }

    /**
     * The blocks in a text, whatever stands around them.
     *
     * @throws Failure if a block has no end, or holds something else than base64
     */
    static List<PemObject> blocks(String text, String source) {
        var blocks = new ArrayList<PemObject>();
        try (var reader = new PemReader(new StringReader(withoutComments(text)))) {
            for (var block = reader.readPemObject(); block != null; block = reader.readPemObject()) {
                blocks.add(block);
            }
        } catch (IOException | DecoderException _) {
            // The reader's own message may hold a part of a key.
            throw damaged(blocks.size() + 1, source);
        }
        if (blocks.isEmpty() && withoutComments(text).contains(BEGIN)) {
            throw damaged(1, source);
        }
        return blocks;
    }

    private static Failure damaged(int block, String source) {
        return new Failure(
                "%s: block %d is damaged or cut off, as each needs a BEGIN line, base64, and an END line of the same name: get it anew from where it was made"
                        .formatted(source, block));
    }
}
