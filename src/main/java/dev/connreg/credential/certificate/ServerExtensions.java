package dev.connreg.credential.certificate;

import java.net.InetAddress;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What a server's certificate says that it is for, in a certificate as in a request for one. */
record ServerExtensions(CertificateRequest request, int usage) {

    static ServerExtensions of(CertificateRequest request) {
        // Encipherment of keys is what old clients of RSA do.
        return new ServerExtensions(
                request,
                request.keyKind().isElliptic()
                        ? KeyUsage.digitalSignature
                        : KeyUsage.digitalSignature | KeyUsage.keyEncipherment);
    }

    /** The same with another bit of {@link KeyUsage}. */
    ServerExtensions withUsage(int further) {
        return new ServerExtensions(request, usage | further);
    }

    /** Takes an extension, and whether it is critical. */
    interface Target {
        void add(ASN1ObjectIdentifier extension, boolean critical, ASN1Encodable value);
    }

    void addTo(Target target) {
        target.add(Extension.keyUsage, true, new KeyUsage(usage));
        target.add(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        var names = Stream.concat(
                request.ipAddresses().stream().map(ServerExtensions::ipAddress),
                request.dnsNames().stream().map(name -> new GeneralName(GeneralName.dNSName, name)));
        target.add(Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(GeneralName[]::new)));
    }

    private static GeneralName ipAddress(InetAddress address) {
        return new GeneralName(GeneralName.iPAddress, new DEROctetString(address.getAddress()));
    }
}
