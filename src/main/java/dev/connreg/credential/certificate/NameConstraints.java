package dev.connreg.credential.certificate;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/** The names that an authority may vouch for (RFC 5280, 4.2.1.10). The JDK does not look at those of trusted ones. */
final class NameConstraints {

    private NameConstraints() {}

    /** Why an authority may not vouch for a certificate, if so. */
    static Optional<String> violation(X509Certificate authority, X509Certificate certificate) {
        var validator = new PKIXNameConstraintValidator();
        extension(authority, Extension.nameConstraints.getId())
                .map(org.bouncycastle.asn1.x509.NameConstraints::getInstance)
                .ifPresent(constraints -> {
                    if (constraints.getPermittedSubtrees() != null) {
                        validator.intersectPermittedSubtree(constraints.getPermittedSubtrees());
                    }
                    if (constraints.getExcludedSubtrees() != null) {
                        Stream.of(constraints.getExcludedSubtrees()).forEach(validator::addExcludedSubtree);
                    }
                });
        return extension(certificate, Extension.subjectAlternativeName.getId()).stream()
                .flatMap(names -> Stream.of(GeneralNames.getInstance(names).getNames()))
                .flatMap(name -> violation(validator, name).stream())
                .findFirst();
    }

    private static Optional<String> violation(PKIXNameConstraintValidator validator, GeneralName name) {
        try {
            validator.checkPermitted(name);
            validator.checkExcluded(name);
            return Optional.empty();
        } catch (NameConstraintValidatorException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static Optional<byte[]> extension(X509Certificate certificate, String id) {
        return Optional.ofNullable(certificate.getExtensionValue(id))
                .map(value -> ASN1OctetString.getInstance(value).getOctets());
    }
}
