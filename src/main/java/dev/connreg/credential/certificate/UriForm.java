package dev.connreg.credential.certificate;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;

/** Which URIs Go's net/url can read; no more is called unreadable than is sure, as it takes some that Java does not. */
final class UriForm {

    private static final Pattern CONTROL_CHARACTER = Pattern.compile("[\\x00-\\x1f\\x7f]");

    /** A colon in the first segment, and no scheme before it. */
    private static final Pattern NO_SCHEME = Pattern.compile("(?![A-Za-z][A-Za-z0-9+.-]*:)[^/?#]*:.*");

    private static final Pattern PORT = Pattern.compile("[^/?#]*//[^/?#]*:[^\\]/?#]*[^0-9\\]/?#][^\\]/?#]*([/?#].*)?");

    private UriForm() {}

    static Optional<String> unreadable(X509Certificate certificate) {
        return SubjectAlternativeNames.texts(certificate, GeneralName.uniformResourceIdentifier)
                .filter(uri -> !isReadable(uri))
                .findFirst()
                .map("URI "::concat);
    }

    /** Whether it has a host, which is a name and no address. */
    static boolean hasNamedHost(String uri) {
        try {
            var host = new URI(uri).getHost();
            return host != null && !host.startsWith("[") && !IPAddress.isValid(host);
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean isReadable(String uri) {
        if (CONTROL_CHARACTER.matcher(uri).find()
                || NO_SCHEME.matcher(uri).matches()
                || PORT.matcher(uri).matches()) {
            return false;
        }
        try {
            var authority = new URI(uri).getRawAuthority();
            return authority == null || DomainForm.isDomain(authority.substring(authority.lastIndexOf('@') + 1));
        } catch (URISyntaxException e) {
            return !uri.substring(Math.max(0, e.getIndex())).startsWith("%") && !isInHost(uri, e.getIndex());
        }
    }

    private static boolean isInHost(String uri, int index) {
        var start = uri.indexOf("//") + 2;
        var end = Stream.of("/", "?", "#")
                .mapToInt(mark -> uri.indexOf(mark, start))
                .filter(at -> at >= 0)
                .min()
                .orElse(uri.length());
        return start > 1 && index >= start && index < end;
    }
}
