package dev.connreg.cli;

import dev.connreg.resource.Names;
import java.util.List;

/** Which client token a command is about. */
final class ClientTokenName implements OptionGroup {

    private final OwnOption<String> name = OwnOption.word(String.class, "NAME", "The client token.");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(name);
    }

    String get() {
        try {
            Names.token(name.get());
            return name.get();
        } catch (IllegalArgumentException e) {
            throw name.misuse("NAME: " + e.getMessage());
        }
    }
}
