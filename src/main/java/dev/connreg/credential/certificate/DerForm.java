package dev.connreg.credential.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;

/** What DER has in one form alone (X.690, 11), and the JDK and BouncyCastle read in others as well. */
final class DerForm {

    private static final int TAG_IS_CONSTRUCTED = 0x20;

    private DerForm() {}

    /** Whether all that is in it is as DER has it. */
    static boolean isStrict(ASN1Encodable value) {
        return switch (value.toASN1Primitive()) {
            case ASN1Boolean flag -> isStrict(flag);
            case ASN1BitString bits -> isPaddedWithZeros(bits);
            case ASN1Sequence parts -> areStrict(parts);
            case ASN1Set parts -> areStrict(parts);
            // What is inside of a simple one, only those know who know what it is for.
            case ASN1TaggedObject tagged -> !isConstructed(tagged) || isStrict(tagged.getBaseObject());
            default -> true;
        };
    }

    private static boolean areStrict(Iterable<ASN1Encodable> parts) {
        return StreamSupport.stream(parts.spliterator(), false).allMatch(DerForm::isStrict);
    }

    private static boolean isStrict(ASN1Boolean flag) {
        var value = bytes(flag)[2];
        return value == 0 || value == -1;
    }

    private static boolean isPaddedWithZeros(ASN1BitString bits) {
        var content = bits.getBytes();
        var unused = bits.getPadBits();
        var last = content.length == 0 ? 0 : bytes(bits)[bytes(bits).length - 1];
        return (content.length > 0 || unused == 0) && (last & ((1 << unused) - 1)) == 0;
    }

    /** Whether it is made of other values, rather than simple. */
    static boolean isConstructed(ASN1TaggedObject tagged) {
        return (bytes(tagged)[0] & TAG_IS_CONSTRUCTED) != 0;
    }

    /** The content as it stands there, of less than 128 bytes. */
    static String text(ASN1Encodable value) {
        var der = bytes(value.toASN1Primitive());
        return new String(der, 2, der.length - 2, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(ASN1Primitive value) {
        try {
            return value.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
