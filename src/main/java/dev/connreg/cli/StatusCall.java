package dev.connreg.cli;

import dev.connreg.problem.ShellWord;
import dev.connreg.spec.NamesSpec;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that tells whether a site is Online, to be run later.
 *
 * @param file the spec, unless it has no name or options override it
 */
record StatusCall(Optional<String> file, NamesSpec names, AzureOptions azure) {

    String line() {
        var site = file.map(name -> Stream.of("-f " + ShellWord.ofFile(name))).orElseGet(this::named);
        return Stream.of(
                        Stream.of("connreg status"),
                        site,
                        word("--subscription ", azure.subscription()),
                        word("--cloud ", azure.cloud()),
                        Stream.of("--expect online"))
                .flatMap(some -> some)
                .collect(Collectors.joining(" "));
    }

    private Stream<String> named() {
        var registry = names.registry();
        var cluster = names.cluster();
        return Stream.of(
                        word("-r ", Optional.of(registry.name())),
                        word("-g ", Optional.of(registry.resourceGroup())),
                        word("-c ", Optional.of(cluster.name())),
                        word(
                                "--cluster-resource-group ",
                                Optional.of(cluster.resourceGroup())
                                        .filter(group -> !group.equals(registry.resourceGroup()))),
                        word("-n ", Optional.of(names.connectedRegistry())),
                        word("--set registry.subscription=", registry.subscription()),
                        word("--set cluster.subscription=", cluster.subscription()),
                        word(
                                "--set extension.name=",
                                Optional.of(names.extension()).filter(name -> !name.equals(names.connectedRegistry()))))
                .flatMap(some -> some);
    }

    private static Stream<String> word(String option, Optional<String> value) {
        return value.stream().map(text -> option + ShellWord.of(text));
    }
}
