package dev.connreg.credential.certificate;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.util.OpenSSHPrivateKeyUtil;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.util.io.pem.PemObject;

/** Reads the private key of a PEM file, in the forms that openssl and ssh-keygen make. */
final class PrivateKeyReader {

    private PrivateKeyReader() {}

    /**
     * The first private key of a file.
     *
     * @throws Failure if it cannot be read, there is none, or one is encrypted
     */
    static PrivateKey read(Path path) {
        return readAll(path).getFirst();
    }

    /**
     * The private keys of a file, one at least.
     *
     * @throws Failure if it cannot be read, there is none, or one is encrypted
     */
    static List<PrivateKey> readAll(Path path) {
        return readAll(path, UnaryOperator.identity());
    }

    /** As {@link #readAll(Path)}, of what a file holds once it is opened. */
    static List<PrivateKey> readAll(Path path, UnaryOperator<List<PemObject>> opening) {
        var file = PemFile.read(path);
        var content = file.content();
        var keys = in(opening.apply(content.blocks()), path, content.form());
        if (keys.isEmpty()) {
            throw new OtherContent(path, file, content).insteadOfKey();
        }
        return keys;
    }

    /** The private keys among the blocks of a file; the form is that of {@link Fact#FORM}. */
    static List<PrivateKey> in(List<PemObject> blocks, Path path, String form) {
        return in(
                blocks,
                "file '%s'".formatted(path),
                code -> CodedFinding.error(code)
                        .with(Fact.FILE, path.toString())
                        .with(Fact.FORM, form));
    }

    /**
     * The private keys among blocks.
     *
     * @param source where they are, for findings
     * @param encrypted what is found of one that is encrypted, by how it is
     */
    static List<PrivateKey> in(List<PemObject> blocks, String source, Function<FindingCode, Finding> encrypted) {
        return blocks.stream()
                .filter(block -> block.getType().endsWith("PRIVATE KEY"))
                .map(block -> parse(block, source, encrypted))
                .toList();
    }

    private static PrivateKey parse(PemObject block, String source, Function<FindingCode, Finding> encrypted) {
        if (isEncrypted(block)) {
            throw new Failure(List.of(encrypted.apply(FindingCode.KEY_ENCRYPTED)));
        }
        try {
            var info = info(block);
            requireUsable(info, source);
            return new JcaPEMKeyConverter().getPrivateKey(info);
        } catch (IllegalStateException _) {
            // So BouncyCastle refuses a passphrase in OpenSSH's form.
            throw new Failure(List.of(encrypted.apply(FindingCode.OPENSSH_KEY_ENCRYPTED)));
        } catch (IOException | IllegalArgumentException _) {
            throw new Failure("%s holds a '%s' that is damaged or of a kind that no server can use: use %s"
                    .formatted(source, block.getType(), KeyKinds.USABLE));
        }
    }

    private static void requireUsable(PrivateKeyInfo key, String source) throws IOException {
        KeyKinds.unusable(key.getPrivateKeyAlgorithm()).ifPresent(kind -> {
            throw new Failure("%s holds a key that no server can use (%s): make one of %s"
                    .formatted(source, kind, KeyKinds.USABLE));
        });
        if (key.getPrivateKeyAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)
                && !RsaParts.fit(RSAPrivateKey.getInstance(key.parsePrivateKey()))) {
            throw new Failure(
                    "%s holds an RSA key whose parts do not fit each other: get it anew from where it was made"
                            .formatted(source));
        }
    }

    private static boolean isEncrypted(PemObject block) {
        return block.getType().equals("ENCRYPTED PRIVATE KEY")
                || !block.getHeaders().isEmpty();
    }

    private static PrivateKeyInfo info(PemObject block) throws IOException {
        return switch (block.getType()) {
            case "PRIVATE KEY" -> PrivateKeyInfo.getInstance(block.getContent());
            case "RSA PRIVATE KEY" -> pkcs1(RSAPrivateKey.getInstance(block.getContent()));
            case "EC PRIVATE KEY" -> sec1(ECPrivateKey.getInstance(block.getContent()));
            case "OPENSSH PRIVATE KEY" ->
                PrivateKeyInfoFactory.createPrivateKeyInfo(
                        OpenSSHPrivateKeyUtil.parsePrivateKeyBlob(block.getContent()));
            default -> throw new IllegalArgumentException("unknown label");
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
