package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.credential.SecretStore;
import dev.connreg.credential.certificate.Passphrases;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.ShellWord;
import dev.connreg.site.SiteCredentials;
import dev.connreg.spec.DeploymentSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what is applied to the cluster by hand, and what its nodes need. */
final class EmitKubernetesCommand extends OwnCommand {

    private final Services services;

    private final SpecOptions specOptions;

    private final SiteOptions siteOptions = new SiteOptions();

    private final OwnOption<Path> directory = OwnOption.file("DIR", "The directory to write to.", "--directory", "-d");

    private final OwnOption<KubernetesPart> part = OwnOption.choice(
            KubernetesPart.class,
            "PART",
            "Only one of them: ${COMPLETION-CANDIDATES}; without a directory, it is printed, secrets to a file or a pipe only.",
            "--part");

    private final ClientTokenOptions clientToken;

    private final PullSecretOptions pullSecret = new PullSecretOptions();

    private final ExistingFilesOptions existing = new ExistingFilesOptions();

    private final PassphraseOption passphrase;

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    EmitKubernetesCommand(Services services) {
        super(CommandTitle.of(
                "kubernetes",
                "Write the Secret with the certificate, a pull secret, a sample Deployment, and hosts.toml for containerd.",
                "Needs no sign-in. Files with a key or a password can be read by their owner only."));
        this.services = services;
        specOptions = new SpecOptions(services);
        clientToken = new ClientTokenOptions(services);
        passphrase = new PassphraseOption(services);
        declare(specOptions);
        declare(siteOptions);
        declare(directory, part);
        declare(clientToken);
        declare(pullSecret);
        declare(existing);
        declare(passphrase);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        directory.refuseDash("--directory is -: to print one part to standard output, give --part and no --directory");
        existing.check(directory.given());
        if (directory.given().isEmpty() && part.given().isEmpty()) {
            // Else a key would be shown to who only wants to see what the command does.
            throw directory.misuse("Nothing says where to write: give --directory, or --part to print one part");
        }
        pullSecret.checkServer();
        requireUnseen(console);
        if (specOptions.isPiped() && clientToken.isPiped()) {
            throw directory.misuse("Standard input cannot hold both the spec and the password");
        }
        var reading = specOptions.read(siteOptions.overrides());
        SpecPlan.warn(console, reading);
        var files = new KubernetesFiles(
                reading.spec(),
                once(() -> secrets(console, reading.spec(), passphrase.passphrases(console))),
                clientToken,
                pullSecret);
        if (directory.given().isEmpty()) {
            print(console, files.text(part.get()));
            return ExitCode.OK;
        }
        return write(console, files);
    }

    private void print(Console console, String manifest) {
        if (part.get().isSecret()) {
            console.secretResult(manifest, "--directory");
        } else {
            console.result(manifest);
        }
    }

    /** What is wrong with the files is not said twice. */
    private static Supplier<SecretStore> once(Supplier<SecretStore> reading) {
        var read = new ArrayList<SecretStore>(1);
        return () -> {
            if (read.isEmpty()) {
                read.add(reading.get());
            }
            return read.getFirst();
        };
    }

    private void requireUnseen(Console console) {
        if (directory.given().isEmpty()
                && part.get().isSecret()
                && console.settings().outputIsTerminal()) {
            throw part.misuse(
                    "--part %s holds a secret, which is not shown on a terminal: give --directory DIR, or pipe it, such as into: kubectl apply --server-side -f -"
                            .formatted(part.get()));
        }
    }

    private SecretStore secrets(Console console, DeploymentSpec spec, Passphrases passphrases) {
        var credentials = SiteCredentials.check(spec, services.environment().clock(), passphrases);
        credentials.warnings().forEach(console::warning);
        passphrase.sayIfUnused(console);
        return credentials.certificateStore();
    }

    private int write(Console console, KubernetesFiles files) {
        var parts = part.given()
                .map(Set::of)
                .orElseGet(() ->
                        Stream.of(KubernetesPart.values()).filter(files::has).collect(Collectors.toSet()));
        var texts = new LinkedHashMap<String, String>();
        Stream.of(KubernetesPart.values())
                .filter(parts::contains)
                .forEach(one -> texts.put(one.file(), files.text(one)));
        var secret = parts.stream()
                .filter(KubernetesPart::isSecret)
                .map(KubernetesPart::file)
                .collect(Collectors.toSet());
        var exitCode = existing.write(console, directory.get(), texts, secret);
        if (part.given().isEmpty()) {
            files.noSecret()
                    .ifPresent(reason -> console.note("No %s: %s".formatted(KubernetesPart.secret.file(), reason)));
        }
        if (!existing.areCompared()) {
            texts.keySet().stream().filter(secret::contains).forEach(file -> sayHowToApply(console, file));
        }
        return exitCode;
    }

    /** Not as a client does it, which keeps a copy of the key in an annotation. */
    private void sayHowToApply(Console console, String file) {
        console.note("To apply it, run: kubectl apply --server-side -f "
                + ShellWord.ofFile(directory.get().resolve(file).toString()));
    }
}
