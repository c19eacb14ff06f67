package dev.connreg.cli;

final class ClientCommand extends CommandWithSubcommands {

    static final CommandTitle TITLE = CommandTitle.of(
            "client", "Make, list or delete the tokens that clients of a connected registry sign in with.");

    ClientCommand(Services services) {
        super(
                TITLE,
                new ClientCreateCommand(services),
                new ClientListCommand(services),
                new ClientDeleteCommand(services));
    }
}
