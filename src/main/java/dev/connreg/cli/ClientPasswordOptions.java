package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.credential.Secret;
import dev.connreg.credential.SecretResult;
import dev.connreg.credential.certificate.CertificateWriter;
import dev.connreg.credential.certificate.IfExists;
import dev.connreg.credential.certificate.PemText;
import dev.connreg.deployment.plan.ClientTokenWish.NewPassword;
import dev.connreg.problem.Failure;
import dev.connreg.resource.Addresses;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a client token gets a password, and where that goes: a file, a pull secret, or standard output. */
final class ClientPasswordOptions implements OptionGroup {

    private final OwnOption<Boolean> newPassword = OwnOption.flag(
            "Make another password, though the token has one. It replaces one in use only where both slots are.",
            "--new-password");

    private final OwnOption<Path> file = OwnOption.file(
            "FILE",
            "Write the password to a file that only you can read, in the place of standard output.",
            "--password-file");

    private final OwnOption<Path> pullSecretFile = OwnOption.file(
            "FILE",
            "Write the password as a pull secret for kubectl apply --server-side, to a file that only you can read; - is standard output.",
            "--pull-secret");

    private final PullSecretOptions pullSecret = new PullSecretOptions();

    private final OwnOption<Boolean> overwrite = OwnOption.flag("Replace a file that exists.", "--overwrite");

    @Override
    public List<OwnOption<?>> options() {
        return Stream.of(List.of(newPassword, file, pullSecretFile), pullSecret.options(), List.of(overwrite))
                .<OwnOption<?>>flatMap(List::stream)
                .toList();
    }

    /** Refuses what cannot be used, before anything is asked of Azure. */
    void check(String token) {
        file.refuseDash("--password-file is -: leave it out, as the password goes to standard output without it");
        file.refuseDirectory();
        pullSecretFile.refuseDirectory();
        if (pullSecretFile.given().isEmpty()) {
            pullSecret.given().ifPresent(option -> {
                throw option.misuse("%s is about a pull secret: give --pull-secret as well".formatted(option.name()));
            });
        }
        pullSecret.check(token);
        files().stream().filter(Files::isDirectory).findFirst().ifPresent(directory -> {
            throw new Failure("'%s' is a directory: name a file in it".formatted(directory));
        });
        if (newPassword.isSet()) {
            requireWritable();
        }
    }

    private void requireWritable() {
        writer().requireWritable(files().toArray(Path[]::new));
    }

    /** Unless it is standard output. */
    private Optional<Path> pullSecretFile() {
        return pullSecretFile.given().filter(path -> !path.toString().equals("-"));
    }

    private boolean isPullSecretOnOutput() {
        return pullSecretFile.given().isPresent() && pullSecretFile().isEmpty();
    }

    /** A run that was killed may have made a password that is in no file. */
    NewPassword wish() {
        if (newPassword.isSet()) {
            return NewPassword.ALWAYS;
        }
        return files().stream().allMatch(each -> Files.exists(each, LinkOption.NOFOLLOW_LINKS))
                ? NewPassword.IF_NONE
                : NewPassword.IF_FREE;
    }

    private List<Path> files() {
        return Stream.of(file.given(), pullSecretFile())
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Finds what keeps the password from where it is to go, before anything is done.
     *
     * @param isMade whether there will be one
     * @param server where clients reach the connected registry, as far as that is known
     */
    void requireUsable(boolean isMade, Optional<String> server) {
        if (isMade) {
            requireWritable();
            if (pullSecretFile.given().isPresent()) {
                requireServer(server);
            }
        } else if (isPullSecretOnOutput()) {
            throw new Failure(
                    "The client token has a password, which Azure does not show again, so no pull secret can be made of it. "
                            + "To make one of another password, add --new-password.");
        }
    }

    void write(Console console, String token, Optional<String> server, Secret password) {
        var texts = new ArrayList<PemText>();
        file.given().ifPresent(path -> texts.add(PemText.secret(path, SecretResult.line(password))));
        pullSecretFile().ifPresent(path -> texts.add(PemText.secret(path, manifest(token, server, password))));
        if (!texts.isEmpty()) {
            writer().write(texts).forEach(made -> console.note("Created the directory " + made + "."));
            texts.forEach(text -> console.note("Wrote %s.".formatted(text.file())));
        }
        if (isPullSecretOnOutput()) {
            SecretResult.print(
                    manifest(token, server, password), text -> console.secretResult(text, "--pull-secret FILE"));
        } else if (texts.isEmpty()) {
            SecretResult.print(SecretResult.line(password), text -> console.secretResult(text, "--password-file"));
        }
        if (console.hasLostResult()) {
            throw new Failure(
                    "The password of the client token '%s' could not be printed, and Azure does not show it again. "
                                    .formatted(token)
                            + "To make another, add --new-password.");
        }
    }

    private Secret manifest(String token, Optional<String> server, Secret password) {
        return pullSecret
                .secret(token, requireServer(server), password)
                .manifest()
                .text();
    }

    private String requireServer(Optional<String> known) {
        return pullSecret
                .server()
                .or(() -> known.map(Addresses::inUrl))
                .orElseThrow(
                        () -> new Failure(
                                "Nothing tells where pods reach the connected registry, as it has not reported its address yet: give --server"));
    }

    private CertificateWriter writer() {
        return new CertificateWriter(overwrite.isSet() ? IfExists.OVERWRITE : IfExists.REFUSE);
    }
}
