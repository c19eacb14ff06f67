package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.credential.Secret;
import dev.connreg.credential.certificate.Passphrases;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the passphrase of an encrypted file comes from: a file of its own, or who is asked for it. */
final class PassphraseOption implements OptionGroup {

    private final Services services;

    private boolean isUsed;

    private final OwnOption<Path> file = OwnOption.file(
            "FILE",
            "Where the passphrase is, in the first line, if nobody can be asked; - is standard input.",
            "--passphrase-file");

    PassphraseOption(Services services) {
        this.services = services;
    }

    @Override
    public List<OwnOption<?>> options() {
        return List.of(file);
    }

    /** Each is asked for once, however often its file is opened; that of the option is one for all files. */
    Passphrases passphrases(Console console) {
        Map<Path, Secret> known = new HashMap<>();
        return encrypted -> {
            isUsed = true;
            return known.computeIfAbsent(
                    file.given().orElse(encrypted), _ -> file.given().isPresent() ? read() : ask(console, encrypted));
        };
    }

    /** Says so where one was given and nothing was encrypted, as another file may have been meant. */
    void sayIfUnused(Console console) {
        if (file.given().isPresent() && !isUsed) {
            console.note("--passphrase-file was not needed, as nothing is encrypted.");
        }
    }

    private Secret read() {
        if (!file.get().toString().equals("-")) {
            services.opensWith(file.get());
        }
        return Secret.of(services.text(file.get()).lines().findFirst().orElse(""));
    }

    private static Secret ask(Console console, Path encrypted) {
        return console.askSecret(
                "Passphrase of " + encrypted,
                "file '%s' is encrypted, and there is no terminal to ask for its passphrase: give --passphrase-file"
                        .formatted(encrypted));
    }
}
