package dev.connreg.credential.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.InputDecryptorProvider;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagFactory;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/**
 * All that PKCS #12 holds. The JDK's key store passes over keys that are not encrypted, and over certificates of no key unless
 * they are said to be trusted, as openssl does not.
 */
final class Pkcs12Bags {

    private Pkcs12Bags() {}

    /** Certificates, then keys, in PEM. */
    static List<PemObject> read(byte[] der, char[] passphrase) throws IOException, GeneralSecurityException {
        var decryptor = new JcePKCSPBEInputDecryptorProviderBuilder()
                .setProvider(new BouncyCastleProvider())
                .build(passphrase);
        var certificates = new ArrayList<PemObject>();
        var keys = new ArrayList<PemObject>();
        try {
            for (var bag : bags(new PKCS12PfxPdu(der), decryptor)) {
                switch (bag.getBagValue()) {
                    case X509CertificateHolder certificate ->
                        certificates.add(new PemObject("CERTIFICATE", certificate.getEncoded()));
                    case PrivateKeyInfo key -> keys.add(new PemObject("PRIVATE KEY", key.getEncoded()));
                    case PKCS8EncryptedPrivateKeyInfo key ->
                        keys.add(new PemObject(
                                "PRIVATE KEY",
                                key.decryptPrivateKeyInfo(decryptor).getEncoded()));
                    default -> {
                        // Such as a list of revoked certificates.
                    }
                }
            }
        } catch (PKCSException e) {
            throw new GeneralSecurityException(e);
        }
        certificates.addAll(keys);
        return certificates;
    }

    private static List<PKCS12SafeBag> bags(PKCS12PfxPdu pfx, InputDecryptorProvider decryptor) throws PKCSException {
        var bags = new ArrayList<PKCS12SafeBag>();
        for (var info : pfx.getContentInfos()) {
            var isEncrypted = info.getContentType().equals(PKCSObjectIdentifiers.encryptedData);
            bags.addAll(
                    List.of((isEncrypted ? new PKCS12SafeBagFactory(info, decryptor) : new PKCS12SafeBagFactory(info))
                            .getSafeBags()));
        }
        return bags;
    }
}
