package dev.connreg.cli;

import dev.connreg.resource.Mode;
import dev.connreg.resource.Names;
import dev.connreg.resource.ScopeMapActions;
import java.util.List;

/** What a client may do, as the command line has it: repositories, each with actions or to be read. */
final class ClientRepositories implements OptionGroup {

    private final OwnOption<List<String>> repositories = OwnOption.texts(
            "NAME[:ACTION,...]",
            "A repository that the client may pull from, or what else it may do there, such as"
                    + " hello-world:content/read,content/write; repeatable; default: pull all that the connected registry has.",
            "--repository");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(repositories);
    }

    /** As a scope map has them; empty if nothing is asked for. */
    List<String> actions() {
        return repositories.given().stream()
                .flatMap(List::stream)
                .flatMap(word -> actions(word).stream())
                .distinct()
                .toList();
    }

    private List<String> actions(String word) {
        var colon = word.indexOf(':');
        var repository = colon < 0 ? word : word.substring(0, colon);
        try {
            Names.repository(repository);
        } catch (IllegalArgumentException e) {
            throw repositories.misuse("--repository: " + e.getMessage());
        }
        return ScopeMapActions.onRepository(
                repository, colon < 0 ? ScopeMapActions.of(Mode.READ_ONLY) : functions(word.substring(colon + 1)));
    }

    private List<String> functions(String words) {
        var functions = List.of(words.split(",", -1));
        functions.stream()
                .filter(function -> !ScopeMapActions.all().contains(function))
                .findFirst()
                .ifPresent(unknown -> {
                    throw repositories.misuse("--repository: '%s' is not an action on a repository: expected one of %s"
                            .formatted(unknown, String.join(", ", ScopeMapActions.all())));
                });
        return functions;
    }
}
