package dev.connreg.az.command;

import dev.connreg.problem.Failure;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a registry as a command line has it: a name, or a login server, also one with a domain name label.
 *
 * @param name the registry's name, as typed
 * @param omitted what was typed behind it and is not part of the name
 */
record RegistryName(String name, Optional<String> omitted) {

    /**
     * Reads what was typed, by az's rules.
     *
     * @param typed a name or a login server
     * @param suffix what login servers of the cloud end with, such as {@code .azurecr.io}
     * @throws Failure if it is neither
     */
    static RegistryName of(String typed, Optional<String> suffix) {
        int end = nameEnd(typed, suffix);
        var name = typed.substring(0, end);
        if (!name.matches("[A-Za-z0-9]{5,50}")) {
            throw new Failure(
                    "Registry names may contain only alpha numeric characters and must be between 5 and 50 characters");
        }
        return new RegistryName(name, Optional.of(typed.substring(end)).filter(rest -> !rest.isEmpty()));
    }

    private static int nameEnd(String typed, Optional<String> suffix) {
        if (!typed.contains(".") || suffix.isEmpty()) {
            return typed.length();
        }
        if (!typed.toLowerCase(Locale.ROOT).endsWith(suffix.get().toLowerCase(Locale.ROOT))) {
            throw new Failure("The login server suffix is not valid for the current cloud. Please try again using '%s'."
                    .formatted(suffix.get()));
        }
        int label = typed.indexOf('-');
        return label >= 0 ? label : typed.length() - suffix.get().length();
    }
}
