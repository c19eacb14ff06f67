package dev.connreg.resource.setting;

import dev.connreg.credential.Secret;
import dev.connreg.credential.connectionstring.ConnectionLogin;
import dev.connreg.credential.connectionstring.ConnectionString;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.resource.setting.Setting.Placement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds all that is wrong with the settings of an extension, as az is given them. Messages never hold the value of a setting that
 * may be secret.
 */
public final class SettingsCheck {

    private final SettingsRules.Given given;
    private final List<Finding> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private SettingsCheck(SettingsRules.Given given) {
        this.given = given;
    }

    /** What is wrong, and what may be. */
    public record Result(List<Finding> errors, List<String> warnings) {}

    /** Checks them; what is absent is not known, so that nothing is said of what would have to be in it. */
    public static Result of(Optional<Map<String, String>> plain, Optional<Map<String, String>> secret, Clock clock) {
        var check = new SettingsCheck(new SettingsRules.Given(plain, secret));
        plain.ifPresent(settings -> settings.forEach(check::checkPlain));
        secret.ifPresent(settings -> settings.forEach(check::checkSecret));
        Stream.of(plain, secret)
                .flatMap(Optional::stream)
                .map(settings -> FormerKey.again(settings.keySet()))
                .forEach(again -> again.forEach((key, now) -> check.error(key, FormerKey.twice(now))));
        SettingsRules.broken(check.given).forEach(check::error);
        check.checkCertificate(clock);
        check.warnings.addAll(SettingsRules.doubtful(check.given));
        return new Result(List.copyOf(check.errors), List.copyOf(check.warnings));
    }

    /** What is doubtful of plain settings together, each of which is right. */
    public static List<String> doubtsOf(Map<String, String> plain) {
        return SettingsRules.doubtful(new SettingsRules.Given(Optional.of(plain), Optional.empty()));
    }

    private void checkPlain(String key, String value) {
        var former = FormerKey.of(key);
        var setting = SettingsTable.find(former.map(FormerKey::now).orElse(key));
        if (setting.isEmpty()) {
            checkUnknownPlain(key);
            return;
        }
        switch (setting.get().placement()) {
            case PROTECTED ->
                error(
                        key,
                        "is a protected setting, and everyone who may read the extension can read this one: "
                                + "put it into the file of the protected settings");
            case EITHER -> checkReadable(setting.get(), value);
            case PLAIN -> checkValue(key, setting.get(), value);
        }
        former.ifPresent(it -> warnings.add(key + ": " + it.advice(value)));
    }

    private void checkValue(String key, Setting setting, String value) {
        setting.fault(value).ifPresent(fault -> error(key, fault));
        setting.doubts(value).forEach(doubt -> warnings.add(key + ": " + doubt));
    }

    private void checkReadable(Setting setting, String value) {
        if (login(value)
                .filter(ConnectionLogin.ManagedIdentity.class::isInstance)
                .isEmpty()) {
            error(
                    setting.key(),
                    "holds a password, or is not valid, and everyone who may read the extension can read it: "
                            + "put it into the file of the protected settings");
        }
    }

    private static Optional<ConnectionLogin> login(String value) {
        try {
            return Optional.of(ConnectionString.parse(Secret.of(value)).login());
        } catch (Failure _) {
            return Optional.empty();
        }
    }

    private void checkSecret(String key, String value) {
        var former = FormerKey.of(key);
        var setting = SettingsTable.find(former.map(FormerKey::now).orElse(key));
        if (setting.isEmpty()) {
            checkUnknown(key);
        } else if (setting.get().placement() == Placement.PLAIN) {
            error(key, "is not a protected setting: give it as a plain one");
        } else {
            checkProtected(setting.get(), value);
            setting.get().evidence().doubt().ifPresent(doubt -> warnings.add(key + ": " + doubt));
            former.ifPresent(it -> warnings.add(key + ": " + it.advice(value)));
        }
    }

    private void checkProtected(Setting setting, String value) {
        switch (setting.type()) {
            case CONNECTION_STRING -> checkConnectionString(value);
            case PEM -> setting.type().fault(value).ifPresent(fault -> error(setting.key(), fault));
            case NAME -> // Whatever was put there may be a secret.
                setting.type()
                        .fault(value)
                        .ifPresent(_ -> error(
                                setting.key(),
                                "must be the name of a Secret: lowercase letters, digits, hyphens and periods"));
            case ADDRESS, FLAG, HOST, QUANTITY, COUNT, SERVICE, IMAGE, TEXT -> {}
        }
    }

    private void checkConnectionString(String value) {
        var fault = SettingType.CONNECTION_STRING.fault(value);
        if (fault.isPresent()) {
            error("connectionString", fault.get());
            return;
        }
        try {
            ConnectionString.parse(Secret.of(value));
        } catch (Failure e) {
            errors.addAll(e.findings());
        }
    }

    /** No key file may land where everyone can read it. */
    private void checkUnknownPlain(String key) {
        if (SettingsTable.looksSecret(key)) {
            error(
                    key,
                    "looks like a protected setting, and everyone who may read the extension can read this one%s"
                            .formatted(hint(key)));
        } else {
            checkUnknown(key);
            if (SettingsTable.mayBeSecret(key)) {
                warnings.add(key + ": " + SettingsTable.MAY_BE_SECRET);
            }
        }
    }

    private void checkUnknown(String key) {
        if (SettingsTable.isFormerHttps(key)) {
            error(key, SettingsTable.formerHttps("httpEnabled=true"));
            return;
        }
        warnings.add(key + ": " + SettingsTable.unknown(key));
    }

    private static String hint(String key) {
        return SettingsTable.meant(key)
                .map(meant -> ": did you mean '%s'?".formatted(meant.key()))
                .orElse("");
    }

    private void checkCertificate(Clock clock) {
        try {
            warnings.addAll(new CertificateSettings(given, clock).check());
        } catch (Failure e) {
            errors.addAll(e.findings());
        }
    }

    private void error(String key, String fault) {
        error(key + ": " + fault);
    }

    private void error(String message) {
        errors.add(new Finding.Message(message));
    }
}
