package dev.connreg.console;

import dev.connreg.console.Remedy.Way;
import dev.connreg.problem.Fact;
import dev.connreg.problem.ShellWord;
import dev.connreg.resource.Extension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands for the cluster and the object that were looked at. */
final class OnCluster {

    private static final String KUBECTL = "kubectl ";
    private static final String HELM = "helm ";

    /** As words introduce a command. */
    private static final String RUN_KUBECTL = "run: " + KUBECTL;

    private static final String USUAL = " -n " + Extension.RELEASE_NAMESPACE;
    private static final String USUAL_ITSELF = " namespace " + Extension.RELEASE_NAMESPACE;

    /** Those of ours that look at the cluster. */
    private static final List<String> LOOKING = List.of("connreg deploy ", "connreg what-if ", "connreg diagnose ");

    /** Those of them that can apply a Secret. */
    private static final List<String> CHANGING = LOOKING.subList(0, 2);

    private OnCluster() {}

    /** The same commands, in the namespace and for the context of the facts, and one that shows the object in full. */
    static Remedy commands(Remedy remedy, Map<Fact, String> facts) {
        var placed =
                new Remedy(remedy.ways().stream().map(way -> placed(way, facts)).toList());
        return Optional.ofNullable(facts.get(Fact.OBJECT))
                .map(name -> placed(KUBECTL + "describe " + ShellWord.of(name) + USUAL, facts))
                .map(describe -> withDescription(placed, describe))
                .orElse(placed);
    }

    private static Remedy withDescription(Remedy remedy, String describe) {
        if (remedy.ways().size() > 1) {
            return remedy.or("To see what it is about, run:", describe);
        }
        var way = remedy.ways().getFirst();
        var commands =
                Stream.concat(way.commands().stream(), Stream.of(describe)).toList();
        return new Remedy(List.of(new Way(way.advice(), commands)));
    }

    private static Way placed(Way way, Map<Fact, String> facts) {
        return new Way(
                way.advice(),
                way.commands().stream().map(command -> placed(command, facts)).toList());
    }

    private static String placed(String command, Map<Fact, String> facts) {
        if (command.startsWith(KUBECTL)) {
            return KUBECTL + inNamespace(options("--context", facts) + command.substring(KUBECTL.length()), facts);
        }
        return command.startsWith(HELM)
                ? HELM + inNamespace(options("--kube-context", facts) + command.substring(HELM.length()), facts)
                : command;
    }

    private static String inNamespace(String command, Map<Fact, String> facts) {
        var namespace = ShellWord.of(facts.getOrDefault(Fact.NAMESPACE, Extension.RELEASE_NAMESPACE));
        return command.replace(USUAL, " -n " + namespace).replace(USUAL_ITSELF, " namespace " + namespace);
    }

    /** The same words, in which kubectl is told which cluster was looked at; with names of facts for their values. */
    static String inWords(String words, Map<Fact, String> facts) {
        return words.replace(
                RUN_KUBECTL,
                RUN_KUBECTL
                        + (facts.containsKey(Fact.KUBECONFIG) ? "--kubeconfig {$kubeconfig} " : "")
                        + (facts.containsKey(Fact.CONTEXT) ? "--context {$context} " : ""));
    }

    /**
     * What a command of ours, of which those words are the beginning, says of the cluster that it is to look at, and to change
     * unless the advice says so itself.
     */
    static Stream<String> optionsOf(String before, Map<Fact, String> facts, String advice) {
        if (LOOKING.stream().noneMatch(before::endsWith)) {
            return Stream.empty();
        }
        var apply = Optional.ofNullable(facts.get(Fact.APPLY))
                .filter(option -> CHANGING.stream().anyMatch(before::endsWith) && !advice.contains(option));
        return Stream.concat(words("--context", facts), apply.stream());
    }

    private static String options(String context, Map<Fact, String> facts) {
        return words(context, facts).map(word -> word + " ").collect(Collectors.joining());
    }

    private static Stream<String> words(String context, Map<Fact, String> facts) {
        return Stream.of(
                        Optional.ofNullable(facts.get(Fact.KUBECONFIG))
                                .map(file -> "--kubeconfig " + ShellWord.ofFile(file)),
                        Optional.ofNullable(facts.get(Fact.CONTEXT)).map(name -> context + " " + ShellWord.of(name)))
                .flatMap(Optional::stream);
    }
}
