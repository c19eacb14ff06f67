package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.credential.Secret;
import dev.connreg.credential.SecretResult;
import dev.connreg.credential.certificate.CertificateWriter;
import dev.connreg.credential.certificate.IfExists;
import dev.connreg.credential.certificate.PemText;
import dev.connreg.deployment.plan.ClientTokenWish.NewPassword;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** When a client token gets a password, and where that goes: a file, or standard output. */
final class ClientPasswordOptions implements OptionGroup {

    private final OwnOption<Boolean> newPassword = OwnOption.flag(
            "Make another password, though the token has one; the one in use stays valid, as far as a slot is free.",
            "--new-password");

    private final OwnOption<Path> file = OwnOption.file(
            "FILE",
            "Write the password to a file that only you can read, in the place of standard output.",
            "--password-file");

    private final OwnOption<Boolean> overwrite = OwnOption.flag("Replace a file that exists.", "--overwrite");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(newPassword, file, overwrite);
    }

    /** A run that was killed may have made a password that is in no file. */
    NewPassword wish() {
        file.refuseDash("--password-file is -: leave it out, as the password goes to standard output without it");
        file.refuseDirectory();
        if (newPassword.isSet()) {
            return NewPassword.ALWAYS;
        }
        return files().stream().allMatch(each -> Files.exists(each, LinkOption.NOFOLLOW_LINKS))
                ? NewPassword.IF_NONE
                : NewPassword.IF_FREE;
    }

    private List<Path> files() {
        return file.given().stream().toList();
    }

    /** Finds what keeps a password from being written, before it is made. */
    void requireWritable() {
        writer().requireWritable(files().toArray(Path[]::new));
    }

    void write(Console console, Secret password) {
        var line = SecretResult.line(password);
        if (file.given().isEmpty()) {
            SecretResult.print(line, console::result);
            return;
        }
        var texts =
                file.given().stream().map(path -> PemText.secret(path, line)).toList();
        writer().write(texts).forEach(made -> console.note("Created the directory " + made + "."));
        texts.forEach(text -> console.note("Wrote %s.".formatted(text.file())));
    }

    private CertificateWriter writer() {
        return new CertificateWriter(overwrite.isSet() ? IfExists.OVERWRITE : IfExists.REFUSE);
    }
}
