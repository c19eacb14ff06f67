package dev.connreg.cli;

import dev.connreg.problem.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where in Azure. */
final class AzureOptions implements OptionGroup {

    private final OwnOption<String> subscription =
            OwnOption.text("NAME_OR_ID", "The subscription; default: az's current one.", "--subscription");

    private final OwnOption<String> cloud = OwnOption.text(
            "NAME",
            "The cloud, such as AzureCloud, AzureUSGovernment or a custom one; default: az's active one.",
            "--cloud");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(subscription, cloud);
    }

    Optional<String> subscription() {
        return subscription.given();
    }

    Optional<String> cloud() {
        return cloud.given();
    }

    /** What of it is given, as words of a command. */
    List<String> words() {
        return Stream.of(
                        subscription().map(name -> "--subscription " + ShellWord.of(name)),
                        cloud().map(name -> "--cloud " + ShellWord.of(name)))
                .flatMap(Optional::stream)
                .toList();
    }
}
