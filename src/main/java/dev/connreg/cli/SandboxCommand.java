package dev.connreg.cli;

final class SandboxCommand extends CommandWithSubcommands {

    static final CommandTitle TITLE =
            CommandTitle.of("sandbox", "A local stand-in for Azure Resource Manager, to try things out.");

    SandboxCommand(Services services) {
        super(TITLE, new SandboxStartCommand(services), new SandboxEnvCommand(services));
    }
}
