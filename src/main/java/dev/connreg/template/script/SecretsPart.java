package dev.connreg.template.script;

import dev.connreg.graph.Parameter;
import dev.connreg.graph.References;
import dev.connreg.graph.SecretSource;
import dev.connreg.problem.ShellWord;
import dev.connreg.template.layout.SecretCommands;
import dev.connreg.template.layout.SymbolNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of a script that reads the secrets that it does not make: first of all, as nothing is made if one is missing. */
record SecretsPart(List<Parameter> secrets, Place place) {

    /** Where the names of files are seen from. */
    enum Place {
        SCRIPT("the directory of this script"),
        WORKING_DIRECTORY("the working directory");

        private final String words;

        Place(String words) {
            this.words = words;
        }
    }

    SecretsPart {
        secrets = List.copyOf(secrets);
    }

    static SecretsPart of(ScriptSite site, Place place) {
        var used = site.graph().resources().stream()
                .flatMap(node -> References.secrets(node).stream())
                .collect(Collectors.toSet());
        site.madeSecret().ifPresent(used::remove);
        return new SecretsPart(
                site.graph().parameters().stream()
                        .filter(parameter -> used.contains(parameter.name()))
                        .toList(),
                place);
    }

    /** What stands of them among the comments of a script. */
    String comment() {
        if (secrets.isEmpty()) {
            return "";
        }
        var lines = secrets.stream()
                .map(secret -> "#   %s   the %s%s\n"
                        .formatted(variables(secret), what(secret), file(secret).isPresent() ? " (or its file)" : ""));
        var files = hasFiles() ? ", or else from files, whose names are seen from " + place.words : "";
        return "# Takes secrets from these variables%s:\n".formatted(files) + lines.collect(Collectors.joining());
    }

    String print() {
        return secrets.isEmpty()
                ? ""
                : directory() + secrets.stream().map(this::line).collect(Collectors.joining("", "\n", ""));
    }

    private String directory() {
        return hasFiles() && place == Place.SCRIPT
                ? "\nCDPATH='' cd -- \"$(dirname -- \"${BASH_SOURCE[0]:-.}\")\"\n"
                : "";
    }

    private boolean hasFiles() {
        return secrets.stream().anyMatch(secret -> file(secret).isPresent());
    }

    private String line(Parameter secret) {
        return """
                %1$s=${%1$s:-%2$s}
                [ -n "$%1$s" ] ||
                  fail %3$s
                """.formatted(variable(secret), source(secret), ShellWord.quoted(advice(secret)));
    }

    /** A variable that is not set would end the script, with a message of bash. */
    private static String source(Parameter secret) {
        return secret.source()
                .flatMap(source -> source instanceof SecretSource.EnvironmentVariable(var name)
                        ? Optional.of("${%s:-}".formatted(name))
                        : SecretCommands.print(source).map(command -> "$(" + command + " || true)"))
                .orElse("");
    }

    private String advice(Parameter secret) {
        var set = "et %s to the %s.".formatted(variables(secret), what(secret));
        return file(secret)
                .map(file -> "Nothing can be read from '%s', seen from %s. Correct that, or s%s"
                        .formatted(file, place.words, set))
                .orElse("S" + set);
    }

    private static String variables(Parameter secret) {
        var named = secret.source().stream()
                .flatMap(source -> source instanceof SecretSource.EnvironmentVariable(var name)
                        ? Stream.of(name)
                        : Stream.empty());
        return Stream.concat(named, Stream.of(variable(secret))).distinct().collect(Collectors.joining(" or "));
    }

    private static String variable(Parameter secret) {
        return SymbolNames.environmentVariable(secret.name());
    }

    /** As it goes on after an article, in one line. */
    private static String what(Parameter secret) {
        var text = secret.description().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static Optional<String> file(Parameter secret) {
        return secret.source().flatMap(SecretCommands::file);
    }
}
