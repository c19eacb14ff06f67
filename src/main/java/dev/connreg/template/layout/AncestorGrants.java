package dev.connreg.template.layout;

import dev.connreg.graph.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command by which a new connected registry gets its rights in the scope maps above it. */
record AncestorGrants(CommandLines commands) {

    List<String> lines(String parent, List<Value> actions) {
        var head = Stream.of(
                "Before the first deployment, let the new connected registry synchronize through its ancestors. Run",
                "this for the sync scope map of '%s', and of each connected registry above it:"
                        .formatted(commands.name(parent)),
                "  az acr scope-map update --registry %s --name SCOPE_MAP \\".formatted(commands.registry(parent)));
        var ofParameters = actions.stream()
                .flatMap(action -> action instanceof Value.RepositoryActions computed
                        ? Stream.of(computed.byMode().value())
                        : Stream.empty())
                .toList();
        var texts = commands.resolver()
                .texts(actions.stream()
                        .filter(action -> !(action instanceof Value.RepositoryActions))
                        .toList());
        return Stream.of(
                        head,
                        ofParameters.stream().map(AncestorGrants::addRepository),
                        grants(texts),
                        ofParameters.isEmpty()
                                ? grantsOfExisting(texts)
                                : ofParameters.stream().flatMap(AncestorGrants::otherModes))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String addRepository(Value.Fields byMode) {
        return "    --add-repository REPOSITORY %s \\"
                .formatted(String.join(
                        " ", byMode.texts(byMode.values().firstEntry().getKey())));
    }

    /** The template does not know which repositories there are, nor in which mode they are synchronized. */
    private static Stream<String> otherModes(Value.Fields byMode) {
        var all = Stream.of("Give --add-repository once for each of the repositories.");
        var others = byMode.values().keySet().stream()
                .skip(1)
                .map(mode -> "In mode %s, each has %s.".formatted(mode, String.join(" ", byMode.texts(mode))));
        return Stream.concat(all, others);
    }

    /** A template cannot read what an existing sync token allows. */
    private static Stream<String> grantsOfExisting(List<String> actions) {
        return actions.stream().allMatch(action -> action.startsWith("gateway/"))
                ? Stream.of(
                        "and add, for each repository that the existing sync token's scope map has, what it allows there:",
                        "    --add-repository REPOSITORY content/read metadata/read")
                : Stream.empty();
    }

    /** An action is {@code <repositories or gateway>/<name, which may hold slashes>/<object>/<verb>}. */
    private static Stream<String> grants(List<String> actions) {
        var byTarget = actions.stream()
                .collect(Collectors.groupingBy(
                        action -> option(action) + target(action),
                        LinkedHashMap::new,
                        Collectors.mapping(AncestorGrants::right, Collectors.joining(" "))));
        var last = byTarget.lastEntry();
        return byTarget.entrySet().stream()
                .map(grant -> "    " + grant.getKey() + " " + grant.getValue() + (grant.equals(last) ? "" : " \\"));
    }

    private static String option(String action) {
        return action.startsWith("gateway/") ? "--add-gateway " : "--add-repository ";
    }

    private static String target(String action) {
        return action.substring(
                action.indexOf('/') + 1, action.length() - right(action).length() - 1);
    }

    private static String right(String action) {
        return action.substring(action.lastIndexOf('/', action.lastIndexOf('/') - 1) + 1);
    }
}
