package dev.connreg.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

final class AzureOptions {

    @Option(
            names = "--subscription",
            paramLabel = "NAME_OR_ID",
            description = "The subscription; default: az's current one.")
    @Nullable
    String subscription;

    @Option(
            names = "--cloud",
            paramLabel = "NAME",
            description = "The cloud, such as AzureCloud, AzureUSGovernment or a custom one; default: az's active one.")
    @Nullable
    String cloud;
}
