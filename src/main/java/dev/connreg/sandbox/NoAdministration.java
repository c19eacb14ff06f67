package dev.connreg.sandbox;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.security.Authenticator;

/** Nobody changes the sandbox through the server's own interface. */
final class NoAdministration implements Authenticator {

    @Override
    public boolean authenticate(Request request) {
        return false;
    }
}
