package dev.connreg.cli;

import dev.connreg.deployment.plan.Rotation;

final class RotatePasswordCommand extends OwnCommand {

    private static final CommandTitle TITLE = CommandTitle.of(
            "password",
            "Make a new password of the sync token, send it, and wait until the site is Online with it.",
            "It replaces the one in the spare slot; the one in use before stays valid. Nothing else is changed.");

    private final OwnOption<Boolean> expireOld =
            OwnOption.flag("Delete the old password once the site is Online with the new one.", "--expire-old");

    private final RotateOptions options;

    RotatePasswordCommand(Services services) {
        super(TITLE);
        options = new RotateOptions(services);
        declare(expireOld);
        declare(options);
    }

    @Override
    public Integer call() {
        return options.rotate(new Rotation.Password(expireOld.isSet()));
    }
}
