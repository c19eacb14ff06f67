package dev.connreg.credential.certificate;

import java.io.IOException;
import java.io.StringWriter;
import java.security.PrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Keys as openssl's genpkey encrypts them. */
public final class EncryptedKeys {

    private EncryptedKeys() {}

    /** PEM of PKCS #8, encrypted with AES. */
    public static String pem(PrivateKey key, String passphrase) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            var encryptor = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                    .setProvider(new BouncyCastleProvider())
                    .setPassword(passphrase.toCharArray())
                    .build();
            writer.writeObject(new JcaPKCS8Generator(key, encryptor));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
