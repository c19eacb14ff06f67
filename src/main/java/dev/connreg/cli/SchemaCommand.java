package dev.connreg.cli;

import dev.connreg.problem.ExitCode;
import dev.connreg.spec.schema.SpecSchema;

/** Prints the schema of the spec, for editors. */
final class SchemaCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "schema",
            "Print the JSON Schema of the spec, with which editors complete and check it.",
            "To use it: connreg schema > connected-registry.schema.json, and in the first line of the spec:",
            "  # yaml-language-server: $schema=connected-registry.schema.json");

    private final Services services;

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    SchemaCommand(Services services) {
        super(TITLE);
        this.services = services;
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        services.console(consoleOptions).result(SpecSchema.text());
        return ExitCode.OK;
    }
}
