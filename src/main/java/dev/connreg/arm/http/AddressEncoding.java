package dev.connreg.arm.http;

import java.util.regex.Pattern;

/** Addresses as services write them: some have characters that no URI may hold, which clients are to encode. */
final class AddressEncoding {

    private static final Pattern ADDRESS =
            Pattern.compile("(?<host>[a-z]+://[^/?#]*)(?<rest>[^#]*)(#.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern REFUSED = Pattern.compile("[^A-Za-z0-9._~:/?@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})");

    private AddressEncoding() {}

    /** The address with such characters encoded behind its host, and without a fragment; escapes in it stay. */
    static String encode(String address) {
        var parts = ADDRESS.matcher(address);
        return parts.matches() ? parts.group("host") + encodeRest(parts.group("rest")) : address;
    }

    private static String encodeRest(String rest) {
        return REFUSED.matcher(rest).replaceAll(found -> PathEncoding.encode(found.group()));
    }
}
