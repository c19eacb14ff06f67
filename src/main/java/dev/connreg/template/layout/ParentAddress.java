package dev.connreg.template.layout;

import dev.connreg.graph.Operation;
import java.util.List;

/** The login server of the parent, which the connection string of a connected registry below another lacks. */
final class ParentAddress {

    private static final String PLACEHOLDER = "<parent gateway endpoint>";
    private static final List<String> WORDS = List.of(
            "The connection string lacks the login server of the parent, which must have been Online once.",
            CommandLines.PLAIN_PARENT);
    private static final String UNKNOWN = "The login server of the parent is not known yet.";

    private ParentAddress() {}

    static Completion completing(CommandLines commands, Operation.MakeConnectionString making) {
        var variable = SymbolNames.environmentVariable(making.secret());
        return making.parent()
                .map(commands::loginServer)
                .map(command -> new Completion(WORDS, shell(command, variable), powerShell(command, variable)))
                .orElse(Completion.NONE);
    }

    /** Without it the connection string is of no use: it is taken away, so that nothing is deployed with it. */
    private static List<String> shell(String command, String variable) {
        return List.of(
                "{ CONNREG_PARENT=$(%s) && [ -n \"$CONNREG_PARENT\" ] ||".formatted(command),
                "  { unset %s; echo '%s' >&2; false; }; } &&".formatted(variable, UNKNOWN),
                "  %1$s=$(printf %%s \"$%1$s\" | sed \"s/%2$s/$CONNREG_PARENT/\")".formatted(variable, PLACEHOLDER));
    }

    private static List<String> powerShell(String command, String variable) {
        return List.of(
                "$parent = " + command,
                "if ($parent -and $env:%1$s) { $env:%1$s = $env:%1$s.Replace('%2$s', $parent) } else { $env:%1$s = $null; Write-Error '%3$s' }"
                        .formatted(variable, PLACEHOLDER, UNKNOWN));
    }
}
