package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.ResourceId;
import dev.connreg.site.CopiedSite;
import dev.connreg.site.GraphComposer;
import dev.connreg.site.KeyVaultSecrets;
import dev.connreg.site.ParameterizedGraph;
import dev.connreg.site.SecretFiles;
import dev.connreg.site.Site;
import dev.connreg.site.SiteParts;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.template.TemplateFiles;
import dev.connreg.template.readme.TemplateReadme;
import java.util.Optional;
import java.util.function.Function;

/** Writes a template in one language. */
final class EmitTemplateCommand extends OwnCommand {

    private final Services services;

    private final Function<DeploymentGraph, TemplateFiles> printer;

    private final SpecOptions specOptions;

    private final SiteOptions siteOptions = new SiteOptions();

    private final EmitOptions emitOptions = new EmitOptions("template");

    private final OwnOption<Part> part = OwnOption.choiceOr(
            Part.all,
            "PART",
            "What it makes: cloud (in the registry), cluster (the extension), or all; default: ${DEFAULT-VALUE}.",
            "--part");

    private final OwnOption<String> keyVault = OwnOption.text(
            "ID",
            "The id of a key vault that hands the secrets over, in place of the environment (in a spec: keyVault).",
            "--key-vault");

    private final OwnOption<Boolean> literal = OwnOption.flag(
            "Write the values of the spec into the template, but for names and address, instead of parameters.",
            "--literal");

    private final CreateRegistryOption createRegistry = new CreateRegistryOption();

    private final OwnOption<Boolean> live = OwnOption.flag(
            "Read the scope maps of the connected registry and of those above in Azure, and write what each has and needs.",
            "--live");

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    EmitTemplateCommand(
            Services services, String language, String purpose, Function<DeploymentGraph, TemplateFiles> printer) {
        super(CommandTitle.of(
                language,
                purpose + " that does what deploy does, with its parameters.",
                "Needs no sign-in but with --live; the files hold no secret."));
        this.services = services;
        this.printer = printer;
        specOptions = new SpecOptions(services);
        declare(specOptions);
        declare(siteOptions);
        declare(emitOptions);
        declare(part, keyVault, literal, live);
        declare(createRegistry);
        declare(azureOptions);
        declare(consoleOptions);
    }

    /** Sides of a site that different people may deploy. */
    enum Part {
        all,
        cloud,
        cluster;

        DeploymentGraph of(DeploymentGraph graph) {
            return switch (this) {
                case all -> graph;
                case cloud -> SiteParts.cloud(graph);
                case cluster -> SiteParts.cluster(graph);
            };
        }
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        emitOptions.check();
        createRegistry.refuse(part.get() == Part.cluster);
        if (live.isSet() && part.get() == Part.cluster) {
            throw live.misuse("--part cluster makes nothing in the registry: leave --live out");
        }
        var option = keyVault.given().map(this::vault);
        var reading = specOptions.read(siteOptions.overrides());
        SpecPlan.warn(console, reading);
        EmitWarnings.of(console, reading.spec(), services.environment().clock());
        var printed = withLiveScopeMaps(console, reading.spec(), graph(console, reading.spec()));
        var vault = option.or(() -> KeyVaultSecrets.vault(reading.spec()));
        var secret = vault.map(id -> KeyVaultSecrets.of(printed, id)).orElse(printed);
        var seen = emitOptions
                .directory()
                .map(folder -> SecretFiles.seenFrom(secret, folder))
                .orElse(secret);
        return emitOptions.write(console, TemplateReadme.with(printer.apply(seen), seen, emitOptions::hasWritten));
    }

    private DeploymentGraph graph(Console console, DeploymentSpec spec) {
        var graph = GraphComposer.compose(spec, TemplateFiles.THIS_SUBSCRIPTION);
        var site = literal.isSet() ? graph : ParameterizedGraph.of(spec, graph);
        return part.get().of(createRegistry.apply(console, spec, site));
    }

    private DeploymentGraph withLiveScopeMaps(Console console, DeploymentSpec spec, DeploymentGraph graph) {
        if (!live.isSet() && !azureOptions.words().isEmpty()) {
            throw live.misuse("--subscription and --cloud say what --live reads: add --live");
        }
        if (!live.isSet() || !CopiedSite.isNeeded(graph)) {
            return graph;
        }
        var context = new SpecContext(services, console, azureOptions, Optional.empty());
        var site = Site.of(spec, context.subscription());
        var maps = context.plan(waiting -> context.deployment().scopeMaps(site, createRegistry.isSet(), waiting));
        EmitWarnings.strayToken(console, spec, maps);
        return CopiedSite.sent(
                graph, maps, emitOptions.taken(services.environment().clock().instant()), literal.isSet());
    }

    private ResourceId vault(String id) {
        return ResourceId.in(id)
                .filter(KeyVaultSecrets::isVault)
                .orElseThrow(() -> keyVault.misuse(
                        "--key-vault '%s' is not the id of a key vault, which is /subscriptions/ID/resourceGroups/NAME/providers/%s/NAME. To print it, run: az keyvault show --name NAME --query id --output tsv"
                                .formatted(id, KeyVaultSecrets.VAULT)));
    }
}
