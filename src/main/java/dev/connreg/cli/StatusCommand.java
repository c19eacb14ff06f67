package dev.connreg.cli;

import dev.connreg.arm.waiting.TimeLimit;
import dev.connreg.console.CertificateText;
import dev.connreg.console.Console;
import dev.connreg.console.DiagnosisText;
import dev.connreg.console.StatusDetails;
import dev.connreg.console.StatusJson;
import dev.connreg.console.StatusText;
import dev.connreg.console.TreeJson;
import dev.connreg.console.TreeText;
import dev.connreg.credential.certificate.CertificateFile;
import dev.connreg.deployment.Status;
import dev.connreg.deployment.diagnosis.Diagnosis;
import dev.connreg.deployment.diagnosis.DiagnosisReport;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.Severity;
import dev.connreg.site.SiteNames;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows how the resources of a connected registry are. */
final class StatusCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "status",
            "Show the state of a connected registry and of what belongs to it.",
            "Exits with 3 if nothing of it exists, unless --expect says otherwise.");

    private static final String TREE = "--tree";

    /** A look costs six requests, and states change by the minute. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final Services services;

    private final SpecOptions specOptions;

    private final OwnOption<Expectation> expect = OwnOption.choice(
            Expectation.class,
            "STATE",
            "Exit with 0 only if it is so: online (or Offline by its schedule, without a complaint), or nothing (is left).",
            "--expect");

    private final OwnOption<Boolean> watch = OwnOption.flag(
            "Look every 10 seconds and show each change, until what --expect says is so, or Ctrl-C.", "--watch");

    private final OwnOption<Integer> timeout = OwnOption.numberOr(
            30, "MINUTES", "How long to watch for what --expect says; default: ${DEFAULT-VALUE}.", "--timeout");

    private final OwnOption<Boolean> tree = OwnOption.flag(
            "Show all connected registries of the registry, each below its parent, and how they are.", TREE);

    private final OutputOptions output = new OutputOptions();

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    StatusCommand(Services services) {
        super(TITLE);
        this.services = services;
        specOptions = new SpecOptions(services);
        declare(specOptions);
        declare(expect, watch, timeout, tree);
        declare(output);
        declare(azureOptions);
        declare(consoleOptions);
    }

    enum Expectation {
        online,
        nothing;

        boolean holds(Status status, Instant now) {
            return switch (this) {
                case online -> status.isWell(now);
                case nothing -> status.nothingLeft();
            };
        }
    }

    @Override
    public Integer call() {
        output.check();
        var console = services.console(consoleOptions);
        return tree.isSet() ? tree(console) : site(console);
    }

    private int tree(Console console) {
        if (watch.isSet() || expect.given().isPresent()) {
            throw tree.misuse("--tree is about all of a registry, so it cannot be combined with "
                    + (watch.isSet() ? "--watch" : "--expect"));
        }
        var names = specOptions.readRegistry(console, TREE);
        var context = new SpecContext(services, console, azureOptions, Optional.empty());
        var registry = SiteNames.registry(names, context.subscription());
        var found = context.deployment().connectedRegistries(registry);
        if (output.isText()) {
            console.text(TreeText.of(registry, found, now()));
        } else {
            output.print(console, TreeJson.of(registry, found, now()), TreeJson::rows);
        }
        return ExitCode.OK;
    }

    private int site(Console console) {
        var names = specOptions.readNames(console);
        var context = new SpecContext(services, console, azureOptions, Optional.empty());
        var site = SiteNames.of(names, context.subscription());
        var certificate = names.certificate().map(CertificateFile::read);
        certificate
                .flatMap(file -> CertificateText.warning(file, services.names(), now()))
                .ifPresent(console::warning);
        Consumer<Status> show = status -> show(console, status, certificate);
        var status = watch.isSet() ? watched(context, console, site, show) : shown(context, site, show);
        status.requireParents(context.arm());
        return expect.given()
                .map(state ->
                        met(state, status, console, () -> context.deployment().diagnose(site)))
                .orElseGet(() -> found(status));
    }

    private static Status shown(SpecContext context, SiteNames site, Consumer<Status> show) {
        var status = context.deployment().status(site);
        show.accept(status);
        return status;
    }

    private void show(Console console, Status status, Optional<CertificateFile> certificate) {
        if (output.isText()) {
            var details = new StatusDetails(status, certificate, services.names(), now());
            console.text(
                    StatusText.detailed(status, details, services.environment().width()));
        } else {
            output.print(console, StatusJson.of(status, certificate, services.names(), now()), StatusJson::rows);
        }
    }

    private Status watched(SpecContext context, Console console, SiteNames site, Consumer<Status> show) {
        var end = expect.given().map(_ -> now().plus(Duration.ofMinutes(timeout.get())));
        var limit = new TimeLimit(services.environment().clock(), end);
        var watch = new StatusWatch(() -> context.deployment().status(site), BETWEEN_LOOKS, limit, console);
        var shown = new AtomicBoolean();
        return watch.until(this::isAsExpected, status -> {
            if (shown.getAndSet(true) && output.isText()) {
                console.text("%n%s%n".formatted(now().truncatedTo(ChronoUnit.SECONDS)));
            }
            show.accept(status);
        });
    }

    private boolean isAsExpected(Status status) {
        return expect.given().filter(state -> state.holds(status, now())).isPresent();
    }

    private int met(Expectation state, Status status, Console console, Supplier<DiagnosisReport> diagnosis) {
        if (!state.holds(status, now())) {
            throw state == Expectation.online ? notOnline(status, console, diagnosis) : new Failure(leftOver(status));
        }
        return ExitCode.OK;
    }

    private Failure notOnline(Status status, Console console, Supplier<DiagnosisReport> diagnosis) {
        return status.connectedRegistry()
                .map(registry -> {
                    var found = diagnosis.get().with(services.names());
                    found.of(Severity.WARNING).stream()
                            .map(DiagnosisText::reason)
                            .forEach(console::warning);
                    return new Failure(Stream.concat(
                                    Stream.of(Diagnosis.notWell(registry)),
                                    found.of(Severity.ERROR).stream()
                                            .map(DiagnosisText::reason)
                                            .map(Finding.Message::new))
                            .toList());
                })
                .orElseGet(() -> new Failure("The connected registry does not exist."));
    }

    private static String leftOver(Status status) {
        return status.entries().stream()
                .filter(entry -> entry.managed() && entry.resource().isPresent())
                .map(entry -> "%s '%s'".formatted(entry.kind(), entry.id().name()))
                .collect(Collectors.joining(", ", "Still there: ", "."));
    }

    private static int found(Status status) {
        return status.nothingLeft() ? ExitCode.NOT_FOUND : ExitCode.OK;
    }

    private Instant now() {
        return services.environment().clock().instant();
    }
}
