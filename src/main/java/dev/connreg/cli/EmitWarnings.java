package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.FindingText;
import dev.connreg.credential.SecretLine;
import dev.connreg.credential.connectionstring.ConnectionStringReader;
import dev.connreg.problem.Failure;
import dev.connreg.problem.ShellWord;
import dev.connreg.site.LiveScopeMaps;
import dev.connreg.site.SiteCredentials;
import dev.connreg.spec.ConnectionStringSource;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.SecretOrigin;
import dev.connreg.spec.SyncAccess;
import java.nio.file.Files;
import java.time.Clock;

/** What is wrong with the files that a spec names, for what is written without them and needs them later. */
final class EmitWarnings {

    private EmitWarnings() {}

    static void of(Console console, DeploymentSpec spec, Clock clock) {
        certificate(console, spec, clock);
        connectionString(console, spec);
        spec.extension().protectedSettings().forEach((key, origin) -> setting(console, key, origin));
    }

    /** Azure takes the passwords of a token away that is sent again, so templates leave one that is there alone. */
    static void strayToken(Console console, DeploymentSpec spec, LiveScopeMaps maps) {
        if (spec.connectedRegistry().access() instanceof SyncAccess.Repositories(var _, var scopeMap, var token)
                && maps.strayToken().isPresent()) {
            console.warning(
                    "The sync token '%s' does not use the scope map '%s', and a template leaves a token that is there as it is. After its deployment, run: connreg acr token update -n %s -r %s --scope-map %s"
                            .formatted(token, scopeMap, token, spec.registry().name(), scopeMap));
        }
    }

    private static void setting(Console console, String key, SecretOrigin origin) {
        if (origin instanceof SecretOrigin.FromFile(var file) && Files.isRegularFile(file)) {
            try {
                if (!new SecretLine("setting '%s'".formatted(key)).isPlain(file)) {
                    console.warning(
                            "file '%s' is not UTF-8 with newlines alone, and the command in the template prints it as it is (deploy reads it all the same): save it as UTF-8, on one line"
                                    .formatted(file));
                }
            } catch (Failure e) {
                e.findings().stream().map(FindingText::of).forEach(console::warning);
            }
        }
    }

    /** The template does not hold it, and it may be made later; one that is there already should fit. */
    private static void certificate(Console console, DeploymentSpec spec, Clock clock) {
        if (!SiteCredentials.areFilesThere(spec)) {
            return;
        }
        try {
            SiteCredentials.check(spec, clock).warnings().forEach(console::warning);
            SiteCredentials.inOtherForms(spec)
                    .forEach(file -> console.warning(
                            "file '%s' is not plain PEM, which is what the commands in the template read (deploy reads it as it is). To write one to name in the spec, run: connreg certificate convert %s --output %s"
                                    .formatted(
                                            file,
                                            ShellWord.ofFile(file.toString()),
                                            ShellWord.ofFile(file + ".plain.pem"))));
            SiteCredentials.inOtherOrder(spec)
                    .ifPresent(file -> console.warning(
                            "file '%s' holds a chain in another order than a server sends it, and the command in the template takes it as it is (deploy sorts it). To write one in order to name in the spec, run: connreg certificate convert %s --output %s"
                                    .formatted(
                                            file,
                                            ShellWord.ofFile(file.toString()),
                                            ShellWord.ofFile(file + ".plain.pem"))));
            SiteCredentials.withSeveralKeys(spec)
                    .ifPresent(file -> console.warning(
                            "file '%s' holds several private keys, and the command in the template takes the first (deploy takes the one that fits): leave no other in it"
                                    .formatted(file)));
        } catch (Failure e) {
            e.findings().stream().map(FindingText::of).forEach(console::warning);
        }
    }

    private static void connectionString(Console console, DeploymentSpec spec) {
        if (spec.connectionString() instanceof ConnectionStringSource.Given(SecretOrigin.FromFile(var file))
                && Files.isRegularFile(file)) {
            try {
                if (!ConnectionStringReader.isPlain(file)) {
                    console.warning(
                            "file '%s' holds more than the connection string itself, or is not UTF-8, and the command in the template prints it as it is (deploy reads it all the same): save it as UTF-8, on one line, without quotes"
                                    .formatted(file));
                }
            } catch (Failure e) {
                e.findings().stream().map(FindingText::of).forEach(console::warning);
            }
        }
    }
}
