package dev.connreg.template.layout;

import java.util.Locale;

public final class SymbolNames {

    private SymbolNames() {}

    static String of(String symbol) {
        return symbol.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** {@code connectionString} becomes {@code CONNREG_CONNECTION_STRING}. */
    public static String environmentVariable(String secret) {
        return "CONNREG_" + of(secret).replace(' ', '_').toUpperCase(Locale.ROOT);
    }
}
