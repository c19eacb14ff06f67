package dev.connreg.credential.certificate;

import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** What is inside of containers (PKCS #12, PKCS #7, CMS, key stores of Java) and encrypted keys, as certificates and keys. */
final class OpenedBlocks {

    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String KEY = "PRIVATE KEY";

    private final Path path;
    private final Supplier<Secret> passphrase;

    /** The passphrase is asked for where something is encrypted. */
    OpenedBlocks(Path path, Supplier<Secret> passphrase) {
        this.path = path;
        this.passphrase = passphrase;
    }

    /** Throws a Failure if the passphrase does not fit, or a container is damaged. */
    List<PemObject> open(List<PemObject> blocks) {
        return blocks.stream().flatMap(this::open).toList();
    }

    private Stream<PemObject> open(PemObject block) {
        var type = block.getType();
        if (type.equals(DerFile.PKCS12)) {
            return keyStore("PKCS12", block.getContent());
        }
        if (type.equals(DerFile.JKS)) {
            return keyStore(DerFile.keyStoreType(block.getContent()), block.getContent());
        }
        if (type.startsWith("PKCS7") || type.startsWith("PKCS #7") || type.equals("CMS")) {
            return certificates(block.getContent());
        }
        if (type.equals("ENCRYPTED PRIVATE KEY")) {
            return Stream.of(pkcs8(block.getContent()));
        }
        return Stream.of(block.getHeaders().isEmpty() ? block : traditional(block));
    }

    private Stream<PemObject> certificates(byte[] der) {
        try {
            var found = new ArrayList<PemObject>();
            for (X509CertificateHolder certificate :
                    new CMSSignedData(der).getCertificates().getMatches(null)) {
                found.add(new PemObject(CERTIFICATE, certificate.getEncoded()));
            }
            // Of a set, which has no order, and servers send theirs first.
            return ChainOrder.of(CertificateReader.certificates(found, "file '%s'".formatted(path))).stream()
                    .map(OpenedBlocks::block);
        } catch (CMSException | IOException _) {
            throw damaged();
        }
    }

    private Stream<PemObject> keyStore(String type, byte[] content) {
        try {
            return opened(type, content, new char[0]);
        } catch (IOException | GeneralSecurityException _) {
            var given = passphrase();
            try {
                return opened(type, content, given);
            } catch (IOException | GeneralSecurityException _) {
                throw doesNotOpen();
            }
        }
    }

    private Stream<PemObject> opened(String type, byte[] content, char[] passphrase)
            throws IOException, GeneralSecurityException {
        var store = loaded(type, content, passphrase);
        return store.size() == 0 && type.equals(DerFile.PKCS12)
                ? Pkcs12Bags.read(content, passphrase).stream()
                : entries(store, passphrase);
    }

    private static KeyStore loaded(String type, byte[] content, char[] passphrase)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(type);
        store.load(new ByteArrayInputStream(content), passphrase);
        return store;
    }

    /** The key's own certificate and chain, the key, and whatever certificates there are besides. */
    private Stream<PemObject> entries(KeyStore store, char[] passphrase) throws GeneralSecurityException {
        var names = Collections.list(store.aliases());
        var keys = new ArrayList<String>();
        for (var name : names) {
            if (store.isKeyEntry(name)) {
                keys.add(name);
            }
        }
        if (keys.size() > 1) {
            throw new Failure(
                    "file '%s' holds %d private keys (%s), and a server has one: take it out with keytool -importkeystore -srcalias, and convert that"
                            .formatted(path, keys.size(), String.join(", ", keys)));
        }
        var found = new ArrayList<PemObject>();
        for (var name : keys) {
            Stream.ofNullable(store.getCertificateChain(name))
                    .flatMap(Stream::of)
                    .map(certificate -> block((X509Certificate) certificate))
                    .forEach(found::add);
            found.add(new PemObject(KEY, store.getKey(name, passphrase).getEncoded()));
        }
        for (var name : names) {
            if (store.isCertificateEntry(name)) {
                found.add(block((X509Certificate) store.getCertificate(name)));
            }
        }
        return found.stream();
    }

    private PemObject pkcs8(byte[] der) {
        try {
            return key(new PKCS8EncryptedPrivateKeyInfo(der)
                    .decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                            .setProvider(new BouncyCastleProvider())
                            .build(passphrase())));
        } catch (PKCSException | OperatorCreationException _) {
            throw doesNotOpen();
        } catch (IOException | IllegalArgumentException _) {
            throw damaged();
        }
    }

    /** In openssl's older form, which says in headers how it is encrypted (RFC 1421). */
    private PemObject traditional(PemObject block) {
        try (var parser = new PEMParser(new StringReader(text(block)))) {
            if (parser.readObject() instanceof PEMEncryptedKeyPair encrypted) {
                var decryptor = new JcePEMDecryptorProviderBuilder()
                        .setProvider(new BouncyCastleProvider())
                        .build(passphrase());
                return key(encrypted.decryptKeyPair(decryptor).getPrivateKeyInfo());
            }
            return block;
        } catch (IOException _) {
            throw doesNotOpen();
        }
    }

    private static String text(PemObject block) throws IOException {
        var text = new StringWriter();
        try (var writer = new PemWriter(text)) {
            writer.writeObject(block);
        }
        return text.toString();
    }

    private static PemObject key(PrivateKeyInfo key) throws IOException {
        return new PemObject(KEY, key.getEncoded());
    }

    private static PemObject block(X509Certificate certificate) {
        return new PemObject(CERTIFICATE, Pem.der(certificate));
    }

    private char[] passphrase() {
        return passphrase.get().reveal().toCharArray();
    }

    private Failure doesNotOpen() {
        return new Failure(
                "the passphrase does not open file '%s': give the one with which it was encrypted".formatted(path));
    }

    private Failure damaged() {
        return new Failure("file '%s' is damaged: get it anew from where it was made".formatted(path));
    }
}
