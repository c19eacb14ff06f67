package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.credential.certificate.KeyKind;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.problem.ShellWord;
import dev.connreg.sandbox.PortUnavailableException;
import dev.connreg.sandbox.Sandbox;
import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.gateway.RecordedRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

final class SandboxStartCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "start",
            "Start a sandbox on 127.0.0.1 that runs until Ctrl-C.",
            "It has the registry myacrregistry and the cluster myarck8scluster in myresourcegroup; connreg and az can both sign in to it.",
            "To run it in the background of a shell, and use it there:",
            "  rm -f sandbox/env; connreg sandbox start > sandbox.log 2>&1 &",
            "  until [ -e sandbox/env ]; do sleep 1; done; . sandbox/env",
            "To stop it: kill $!");

    private final Services services;

    private final OwnOption<Path> directory = OwnOption.fileOr(
            "sandbox",
            "DIR",
            "The directory for the sign-in and for 'env', the file to source in a shell; default: ${DEFAULT-VALUE}.",
            "--directory",
            "-d");

    private final OwnOption<Integer> port = OwnOption.numberOr(0, "PORT", "The port; default: a free one.", "--port");

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    SandboxStartCommand(Services services) {
        super(TITLE);
        this.services = services;
        declare(directory, port);
        declare(consoleOptions);
    }

    @Override
    public Integer call() throws InterruptedException {
        var console = services.console(consoleOptions);
        requirePort();
        directory.refuseDash("--directory is -: name a directory");
        refuseSignInOfAz();
        try (var sandbox = start();
                var folder = SandboxFolder.take(directory.get())) {
            sandbox.onRequest(request -> log(console, request));
            var env = folder.write(sandbox);
            console.note("The sandbox is listening at %s. In another shell, run:".formatted(sandbox.url()));
            console.result(". %s%n".formatted(ShellWord.quoted(env.toString())));
            if (services.environment().streams().failure().isPresent()) {
                return ExitCode.ERROR;
            }
            console.note("Press Ctrl-C to stop it.");
            new CountDownLatch(1).await();
        }
        return ExitCode.OK;
    }

    /** With {@code --verbose} each request, with {@code --debug} also what was sent; secrets are masked in both. */
    private static void log(Console console, RecordedRequest request) {
        console.info("%s: %d".formatted(request.line(), request.status()));
        request.body().ifPresent(body -> console.debug("Received: " + body));
    }

    /** It would be the sign-in of every shell, where nothing listens once the sandbox has stopped. */
    private void refuseSignInOfAz() {
        if (place(directory.get()).equals(place(services.environment().home().resolve(".azure")))) {
            throw new Failure("'%s' is where az and connreg keep your own sign-in. Name another one with --directory."
                    .formatted(directory.get()));
        }
    }

    /** Behind links, if it is there. */
    private static Path place(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path.toAbsolutePath().normalize();
        }
    }

    private void requirePort() {
        if (port.get() < 0 || port.get() > 65_535) {
            throw port.misuse("--port is %d: give 0 for a free one, or 1 to 65535".formatted(port.get()));
        }
    }

    private Sandbox start() {
        try {
            // RSA, as Azure's are: an elliptic one would cost clients a curve that no real endpoint asks for.
            return Sandbox.start(SandboxOptions.defaults().withPort(port.get()).withKey(KeyKind.RSA_2048));
        } catch (PortUnavailableException e) {
            throw new Failure(
                    "Cannot listen on 127.0.0.1:%d: %s. Stop the program that does (another sandbox?), or leave out --port to use a free port."
                            .formatted(e.port(), e.reason()));
        }
    }
}
