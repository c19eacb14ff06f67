package dev.connreg.credential.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1BMPString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1NumericString;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1T61String;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x500.X500Name;

/** What Go's crypto/x509 cannot read in the names of subject and issuer. */
final class NameForm {

    /** RFC 5280 has no asterisk and ampersand, and Go takes them. */
    private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z0-9 '()+,./:=?*&-]*");

    private static final Pattern NUMERIC = Pattern.compile("[0-9 ]*");

    private NameForm() {}

    /** The part that cannot be read, in a word or two. */
    static Optional<String> unreadable(X500Name name) {
        return Stream.of(name.getRDNs())
                .flatMap(part -> Stream.of(part.getTypesAndValues()))
                .map(part -> part.getValue())
                .filter(value -> !isReadable(value))
                .findFirst()
                .map(value -> value instanceof ASN1String text && !(value instanceof ASN1UTF8String)
                        ? "name '%s'".formatted(text.getString())
                        : "name");
    }

    private static boolean isReadable(ASN1Encodable value) {
        return switch (value) {
            case ASN1PrintableString text -> PRINTABLE.matcher(text.getString()).matches();
            case ASN1NumericString text -> NUMERIC.matcher(text.getString()).matches();
            case ASN1IA5String text -> isAscii(text.getString());
            case ASN1UTF8String text -> isUtf8(text);
            case ASN1BMPString text -> text.getString().chars().noneMatch(NameForm::isNotInUcs2);
            case ASN1T61String _ -> true;
            default -> false;
        };
    }

    /** Halves of characters, and what Unicode has set aside. */
    private static boolean isNotInUcs2(int unit) {
        return Character.isSurrogate((char) unit) || unit >= 0xfdd0 && unit <= 0xfdef || unit >= 0xfffe;
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    /** As text it is mended already. */
    private static boolean isUtf8(ASN1UTF8String text) {
        try {
            var der = text.toASN1Primitive().getEncoded();
            // Behind the tag and the length, which takes more bytes where its first bit is set (X.690, 8.1.3).
            var header = der[1] >= 0 ? 2 : 2 + (der[1] & 0x7f);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(der, header, der.length - header));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
