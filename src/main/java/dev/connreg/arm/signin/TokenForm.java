package dev.connreg.arm.signin;

import java.util.regex.Pattern;

/** What an access token looks like, whoever gave it: anything else no header can hold, and the client would show it. */
final class TokenForm {

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");

    private TokenForm() {}

    static boolean fits(String token) {
        return VISIBLE.matcher(token).matches();
    }
}
