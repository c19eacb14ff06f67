package dev.connreg.credential.connectionstring;

import java.util.Locale;

/** How a connected registry speaks to its parent. */
public enum ParentProtocol {
    /** With TLS; a cloud registry knows nothing else. */
    HTTPS,
    /** Without, which only a connected registry deployed without TLS takes. */
    HTTP;

    /** As it stands in a connection string. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
