package dev.connreg.sandbox.registry;

import java.util.regex.Pattern;

/** Checks names, which the service does and its clients may leave to it. */
final class Names {

    private Names() {}

    static void check(Pattern pattern, String name, String code) {
        if (!pattern.matcher(name).matches()) {
            throw RegistryService.refused(
                    400, code, "The name '%s' is invalid. It must match '%s'.".formatted(name, pattern));
        }
    }
}
