package dev.connreg.template.layout;

import java.util.List;
import java.util.Optional;

/** A string; empty by default if optional. A secret has no value in parameter files, maybe a command that prints it. */
public record TemplateParameter(
        String name,
        String description,
        boolean secure,
        boolean optional,
        Optional<String> value,
        List<String> command) {

    public TemplateParameter {
        command = List.copyOf(command);
    }

    /** With "Required." or "Optional." first, as is the convention. */
    public String fullDescription() {
        var what = (optional ? "Optional. " : "Required. ") + description;
        return command.size() == 1 ? what + " To print it: " + command.getFirst() : what;
    }

    /** An empty secret would reach the cluster: nothing else refuses it. */
    public boolean mustBeSet() {
        return secure && !optional;
    }
}
