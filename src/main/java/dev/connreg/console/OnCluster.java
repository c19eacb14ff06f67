package dev.connreg.console;

import dev.connreg.problem.Fact;
import dev.connreg.problem.ShellWord;
import dev.connreg.resource.Extension;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands of kubectl for the cluster and the object that were looked at. */
final class OnCluster {

    private static final String KUBECTL = "kubectl ";
    private static final String USUAL = " -n " + Extension.RELEASE_NAMESPACE;

    private OnCluster() {}

    /** The same commands, in the namespace and for the context of the facts, and one that shows the object in full. */
    static Remedy commands(Remedy remedy, Map<Fact, String> facts) {
        var object = Optional.ofNullable(facts.get(Fact.OBJECT))
                .map(name -> KUBECTL + "describe " + ShellWord.of(name) + USUAL);
        var commands = Stream.concat(remedy.commands().stream(), object.stream())
                .map(command -> command.startsWith(KUBECTL) ? command(command, facts) : command)
                .toList();
        return new Remedy(remedy.advice(), commands);
    }

    /** The command that shows an object in full, which the facts name with its namespace; with their names for their values. */
    static String describe(String kind, Map<Fact, String> facts) {
        return KUBECTL
                + (facts.containsKey(Fact.KUBECONFIG) ? "--kubeconfig {$kubeconfig} " : "")
                + (facts.containsKey(Fact.CONTEXT) ? "--context {$context} " : "")
                + "describe %s {$name} -n {$namespace}".formatted(kind);
    }

    private static String command(String command, Map<Fact, String> facts) {
        var namespace = facts.getOrDefault(Fact.NAMESPACE, Extension.RELEASE_NAMESPACE);
        return KUBECTL
                + options(facts)
                + command.substring(KUBECTL.length()).replace(USUAL, " -n " + ShellWord.of(namespace));
    }

    private static String options(Map<Fact, String> facts) {
        return Stream.of(option("--kubeconfig", facts, Fact.KUBECONFIG), option("--context", facts, Fact.CONTEXT))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
    }

    private static Optional<String> option(String name, Map<Fact, String> facts, Fact fact) {
        return Optional.ofNullable(facts.get(fact)).map(value -> name + " " + ShellWord.of(value) + " ");
    }
}
