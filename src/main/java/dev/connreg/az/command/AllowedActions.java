package dev.connreg.az.command;

import dev.connreg.problem.Failure;
import dev.connreg.resource.ScopeMapActions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The actions of a scope map as options give them: a repository or a connected registry, then what is allowed on it. */
final class AllowedActions {

    private AllowedActions() {}

    /**
     * Full actions, such as {@code repositories/hello-world/content/read}, in the order given.
     *
     * @throws Failure if one has no action, or one that there is not
     */
    static List<String> of(List<List<String>> repositories, List<List<String>> gateways) {
        return Stream.concat(
                        full(repositories, "repositories", ScopeMapActions.all()),
                        full(gateways, "gateway", ScopeMapActions.allOnGateways()))
                .toList();
    }

    private static Stream<String> full(List<List<String>> rules, String prefix, List<String> known) {
        return rules.stream().flatMap(rule -> {
            var resource = rule.getFirst().toLowerCase(Locale.ROOT);
            if (rule.size() < 2) {
                throw new Failure("At least one action must be specified with \"%s\".".formatted(resource));
            }
            return rule.stream().skip(1).map(action -> "%s/%s/%s".formatted(prefix, resource, checked(action, known)));
        });
    }

    private static String checked(String typed, List<String> known) {
        var action = typed.toLowerCase(Locale.ROOT);
        if (!known.contains(action)) {
            throw new Failure("Invalid action \"%s\" provided. %nValid actions are {%s}."
                    .formatted(
                            action, known.stream().map(one -> "'" + one + "'").collect(Collectors.joining(", "))));
        }
        return action;
    }
}
