package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.file.FileTrouble;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.sandbox.PortUnavailableException;
import dev.connreg.sandbox.Sandbox;
import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.gateway.RecordedRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a sandbox until it is interrupted. */
@Command(
        name = "start",
        description = {
            "Start a sandbox on 127.0.0.1 and keep it until Ctrl-C.",
            "It holds the registry myacrregistry and the cluster myarck8scluster in myresourcegroup, and signs in connreg and az alike."
        })
final class SandboxStartCommand implements Callable<Integer> {

    private final Services services;

    @Option(
            names = {"--directory", "-d"},
            paramLabel = "DIR",
            defaultValue = "sandbox",
            description = "Where the sign-in and the file 'env' go, that a shell reads; default: ${DEFAULT-VALUE}.")
    private Path directory = Path.of("sandbox");

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0", description = "The port; default: a free one.")
    private int port;

    @Mixin
    private ConsoleOptions consoleOptions;

    @Spec
    private CommandSpec commandSpec;

    SandboxStartCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws InterruptedException {
        var console = services.console(consoleOptions);
        requirePort();
        requireFolder();
        var folder = directory.toAbsolutePath().normalize();
        try (var sandbox = start();
                var claimed = SandboxDirectory.claim(folder)) {
            sandbox.onRequest(request -> log(console, request));
            claimed.write(sandbox);
            console.note("The sandbox answers at %s. In another shell:".formatted(sandbox.url()));
            console.result(claimed.on() + System.lineSeparator());
            console.note("Ctrl-C ends it. To give that shell its own sign-in back: " + claimed.off());
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw new Failure("The directory '%s' cannot be written: %s. Name another one with --directory."
                    .formatted(folder, FileTrouble.reason(e)));
        }
        return ExitCode.OK;
    }

    /** With {@code --verbose} each request, with {@code --debug} also what was sent; secrets are masked in both. */
    private static void log(Console console, RecordedRequest request) {
        console.info("%s: %d".formatted(request.line(), request.status()));
        request.body().ifPresent(body -> console.debug("Received: " + body));
    }

    private void requirePort() {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(
                    commandSpec.commandLine(), "--port is %d: give 0 for a free one, or 1 to 65535".formatted(port));
        }
    }

    private void requireFolder() {
        FileTrouble.inTheWay(directory.resolve("env")).ifPresent(file -> {
            throw new Failure("The directory '%s' cannot be made: '%s' is a file. Name another one with --directory."
                    .formatted(directory, file));
        });
    }

    private Sandbox start() {
        try {
            return Sandbox.start(SandboxOptions.defaults().withPort(port));
        } catch (PortUnavailableException e) {
            throw new Failure(
                    "Port %d of 127.0.0.1 cannot be had: %s. Stop what listens there (another sandbox?), or leave out --port for a free one."
                            .formatted(e.port(), e.reason()));
        }
    }
}
