package dev.connreg.template.layout;

import dev.connreg.graph.Length;
import dev.connreg.graph.ParameterType;
import dev.connreg.graph.SecretSource;
import dev.connreg.graph.Value;
import java.util.List;
import java.util.Optional;

/** A secret has no value in parameter files, maybe a command that prints it, and what completes that. */
public record TemplateParameter(
        String name,
        String description,
        ParameterType type,
        Optional<Value> byDefault,
        Optional<Value> value,
        List<String> command,
        Completion completion,
        Optional<SecretSource.InVault> vault) {

    public TemplateParameter {
        command = List.copyOf(command);
    }

    public boolean secure() {
        return type instanceof ParameterType.Secret;
    }

    /** Whether a vault hands it over when the template is deployed. */
    public boolean isInVault() {
        return vault.isPresent();
    }

    public boolean optional() {
        return byDefault.isPresent() || type instanceof ParameterType.MaybeText;
    }

    /** Whether a file that gives values to parameters names it. */
    public boolean isAssigned() {
        return secure() || value.isPresent();
    }

    /**
     * Lines of a command that prints it; it asks for what nothing else is known to print, and shows nothing of what is
     * written then, in bash and zsh.
     */
    public String printing() {
        return command.isEmpty()
                ? "printf '%s: ' >&2 && IFS= read -rs secret && echo >&2 && printf %%s \"$secret\"".formatted(name)
                : String.join("\n  ", command);
    }

    /** With "Required.", "Optional." or "Conditional." first, as is the convention. */
    public String fullDescription() {
        var what = word() + " " + explanation();
        return command.size() == 1 ? what + " To print it: " + command.getFirst() : what;
    }

    /** The description, and when a value is required that need not be there always. */
    public String explanation() {
        return description + condition().map(" Required "::concat).orElse("");
    }

    /** "Required.", "Optional." or "Conditional." */
    public String word() {
        if (condition().isPresent()) {
            return "Conditional.";
        }
        return optional() ? "Optional." : "Required.";
    }

    private Optional<String> condition() {
        return type instanceof ParameterType.MaybeText(var condition) ? condition : Optional.empty();
    }

    /** How long its value may be, which is refused before anything is deployed. */
    public Length length() {
        return switch (type) {
            case ParameterType.Text(var length) -> length;
            case ParameterType.Texts(var length) -> length;
            case ParameterType.Secret _ -> mustBeSet() ? Length.atLeast(1) : Length.ANY;
            case ParameterType.Choice _, ParameterType.MaybeText _ -> Length.ANY;
            case ParameterType.NamedTexts _, ParameterType.Flag _ -> Length.ANY;
        };
    }

    /** An empty secret would reach the cluster: nothing else refuses it. */
    public boolean mustBeSet() {
        return secure() && !optional();
    }
}
