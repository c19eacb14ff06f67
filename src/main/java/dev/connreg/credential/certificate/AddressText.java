package dev.connreg.credential.certificate;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An address as people write it: the longest zeros of IPv6, and the first of several, are two colons (RFC 5952). */
public final class AddressText {

    private static final Pattern ZEROS = Pattern.compile("(?<![0-9a-f])0(:0)+(?![0-9a-f])");

    private AddressText() {}

    public static String of(InetAddress address) {
        var whole = address.getHostAddress();
        return ZEROS.matcher(whole)
                .results()
                .max(Comparator.comparingInt(zeros -> zeros.group().length()))
                .map(zeros -> without(zeros, whole))
                .orElse(whole);
    }

    private static String without(MatchResult zeros, String whole) {
        var before = whole.substring(0, zeros.start()).replaceFirst(":$", "");
        return before + "::" + whole.substring(zeros.end()).replaceFirst("^:", "");
    }
}
