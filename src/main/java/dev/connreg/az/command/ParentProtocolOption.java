package dev.connreg.az.command;

import dev.connreg.az.grammar.Declared;
import dev.connreg.az.grammar.Options;

/** How a connected registry talks to its parent. */
public final class ParentProtocolOption implements Declared {

    public String protocol = "";

    @Override
    public void declare(Options options) {
        options.text(value -> protocol = value, "--parent-protocol")
                .required()
                .choices("http", "https")
                .says("Protocol for talking to its parent.");
    }
}
