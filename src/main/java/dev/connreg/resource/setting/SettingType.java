package dev.connreg.resource.setting;

import dev.connreg.problem.Spelling;
import dev.connreg.resource.Addresses;
import dev.connreg.resource.Names;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a setting's value must be; all values are strings. */
public enum SettingType {
    ADDRESS("IP address", Addresses::service),
    FLAG("true or false", SettingType::flag),
    NAME("name of a Kubernetes object", Names::kubernetesObject),
    HOST("DNS name", SettingType::host),
    QUANTITY("Kubernetes quantity, such as 250Gi", StorageSize::require),
    COUNT("whole number, 1 or more", SettingType::count),
    SERVICE("ClusterIP, NodePort or LoadBalancer", SettingType::service),
    IMAGE("image reference", SettingType::image),
    TEXT("text", _ -> {}),
    /** Checked as a whole, by what it is made of. */
    CONNECTION_STRING("connection string", _ -> {}),
    /** Checked as a whole, too, with the others of its certificate. */
    PEM("base64 of PEM, in one line", SettingType::pem);

    private static final String BEGIN = "-----BEGIN ";

    /** Of POSIX shells, PowerShell and cmd; commands in the place of values too. */
    private static final Pattern FOR_A_SHELL =
            Pattern.compile("\\$(env:)?[A-Za-z_]\\w*|\\$\\{[^}]*}|\\$\\([^)]*\\)|`[^`]*`|%[A-Za-z_]\\w*%");

    /** One that has an address in the cluster. */
    private static final List<String> SERVICES = List.of("ClusterIP", "NodePort", "LoadBalancer");

    private static final String IMAGES =
            "[a-zA-Z0-9]([a-zA-Z0-9._-]*(:[0-9]+)?/)?[a-zA-Z0-9._/-]*(:[\\w][\\w.-]{0,127})?(@sha256:[0-9a-f]{64})?";
    private static final String LABEL = "[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?";

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // The rules keep nothing.
    private final Consumer<String> rule;

    SettingType(String words, Consumer<String> rule) {
        this.words = words;
        this.rule = rule;
    }

    /** As people read it. */
    public String words() {
        return words;
    }

    /** Why a value is none of the type, and what is one. */
    public Optional<String> fault(String value) {
        if (this != TEXT && FOR_A_SHELL.matcher(value.strip()).matches()) {
            return Optional.of(
                    "is the name of a variable or a command that no shell has replaced, as in a JSON file or between single quotes: give the value itself");
        }
        try {
            rule.accept(value);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** What may be wrong with a value of the type. */
    public Optional<String> doubt(String value) {
        return switch (this) {
            case SERVICE ->
                value.equals(SERVICES.getFirst())
                        ? Optional.empty()
                        : Optional.of("nothing but ClusterIP is known to work");
            case QUANTITY -> StorageSize.doubt(value);
            case ADDRESS, FLAG, NAME, HOST, COUNT, IMAGE, TEXT, CONNECTION_STRING, PEM -> Optional.empty();
        };
    }

    private static void flag(String value) {
        Names.require(
                value.equals("true") || value.equals("false"),
                "is '%s': the extension knows true and false only%s"
                        .formatted(
                                value,
                                meantFlag(value).map(": write %s"::formatted).orElse("")));
    }

    /** What a value is taken for that is not written as the extension wants it, and is to be written as. */
    static Optional<Boolean> meantFlag(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> Optional.of(true);
            case "false", "no", "off", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static void host(String value) {
        Names.require(
                value.length() <= 253 && value.matches(LABEL + "(\\." + LABEL + ")*"),
                "'%s' is not a valid DNS name, such as registry.contoso.com".formatted(value));
    }

    private static void service(String value) {
        Names.require(
                SERVICES.contains(value),
                "is '%s': must be one of %s%s"
                        .formatted(
                                value,
                                String.join(", ", SERVICES),
                                Spelling.nearest(value, SERVICES)
                                        .map(": did you mean '%s'?"::formatted)
                                        .orElse("")));
    }

    private static void image(String value) {
        Names.require(
                value.matches(IMAGES),
                "'%s' is not a valid image, such as mcr.microsoft.com/acr/connected-registry:1.0.0".formatted(value));
    }

    /** The messages do not hold the value, which may be a key. */
    private static void pem(String value) {
        Names.require(
                !value.contains(BEGIN),
                "is PEM itself: give it in base64, in one line, as 'base64 -w0 FILE' prints it");
        Names.require(
                value.matches("[A-Za-z0-9+/]+=*"),
                "must be base64 in one line, without spaces: give what 'base64 -w0 FILE' prints");
        Names.require(
                decoded(value).contains(BEGIN),
                "is not PEM in base64: give what 'base64 -w0 FILE' prints of a file in PEM");
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static void count(String value) {
        Names.require(value.matches("[1-9][0-9]{0,8}"), "is '%s': must be a whole number, 1 or more".formatted(value));
    }
}
