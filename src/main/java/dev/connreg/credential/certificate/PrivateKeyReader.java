package dev.connreg.credential.certificate;

import dev.connreg.file.TextFile;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.util.io.pem.PemObject;

/** Reads the private key of a PEM file, in the three forms that openssl makes. */
final class PrivateKeyReader {

    private PrivateKeyReader() {}

    /**
     * The first private key of a file.
     *
     * @throws Failure if it cannot be read, there is none, or it is encrypted
     */
    static PrivateKey read(Path path) {
        var blocks = Pem.blocks(TextFile.read(path), "file '%s'".formatted(path));
        return blocks.stream()
                .filter(block -> block.getType().endsWith("PRIVATE KEY"))
                .findFirst()
                .map(block -> parse(block, path))
                .orElseThrow(() -> new Failure(List.of(missing(path, !blocks.isEmpty()))));
    }

    private static Finding missing(Path path, boolean somethingElse) {
        return somethingElse
                ? new Finding.Message("file '%s' holds no private key: is it the certificate?".formatted(path))
                : CodedFinding.error(FindingCode.NO_PRIVATE_KEY).with(Fact.FILE, path.toString());
    }

    private static PrivateKey parse(PemObject block, Path path) {
        if (isEncrypted(block)) {
            throw new Failure(
                    List.of(CodedFinding.error(FindingCode.KEY_ENCRYPTED).with(Fact.FILE, path.toString())));
        }
        try {
            var info = info(block);
            if (info.isPresent()) {
                requireUsable(info.get(), path);
                return new JcaPEMKeyConverter().getPrivateKey(info.get());
            }
        } catch (IOException | IllegalArgumentException _) {
            throw new Failure("file '%s' holds a block '%s' that is no private key of a kind known here"
                    .formatted(path, block.getType()));
        }
        throw new Failure(List.of(CodedFinding.error(FindingCode.KEY_NOT_PKCS8)
                .with(Fact.FILE, path.toString())
                .with(Fact.FOUND, block.getType())));
    }

    private static void requireUsable(PrivateKeyInfo key, Path path) {
        KeyKinds.unusable(key.getPrivateKeyAlgorithm()).ifPresent(kind -> {
            throw new Failure("file '%s' holds a key that no server can use (%s): make one of %s"
                    .formatted(path, kind, KeyKinds.USABLE));
        });
    }

    private static boolean isEncrypted(PemObject block) {
        return block.getType().equals("ENCRYPTED PRIVATE KEY")
                || !block.getHeaders().isEmpty();
    }

    private static Optional<PrivateKeyInfo> info(PemObject block) throws IOException {
        return switch (block.getType()) {
            case "PRIVATE KEY" -> Optional.of(PrivateKeyInfo.getInstance(block.getContent()));
            case "RSA PRIVATE KEY" -> Optional.of(pkcs1(RSAPrivateKey.getInstance(block.getContent())));
            case "EC PRIVATE KEY" -> Optional.of(sec1(ECPrivateKey.getInstance(block.getContent())));
            default -> Optional.empty();
        };
    }

    private static PrivateKeyInfo pkcs1(RSAPrivateKey key) throws IOException {
        return wrap(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE), key);
    }

    private static PrivateKeyInfo sec1(ECPrivateKey key) throws IOException {
        return wrap(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, key.getParametersObject()), key);
    }

    private static PrivateKeyInfo wrap(AlgorithmIdentifier algorithm, ASN1Encodable key) throws IOException {
        return new PrivateKeyInfo(algorithm, key);
    }
}
