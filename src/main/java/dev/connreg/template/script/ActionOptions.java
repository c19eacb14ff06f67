package dev.connreg.template.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Actions of a scope map, such as {@code repositories/a/b/content/read}, as options of az. */
final class ActionOptions {

    private static final String GATEWAYS = "gateway/";

    private ActionOptions() {}

    /** The verb is empty, {@code add-} or {@code remove-}. */
    static CommandLines addTo(CommandLines command, String verb, List<String> actions) {
        words(verb, actions).forEach(words -> command.options(words.getFirst(), words.subList(1, words.size())));
        return command;
    }

    /** Each option with its values. */
    static List<List<String>> words(String verb, List<String> actions) {
        return byTarget(actions).entrySet().stream()
                .map(each -> {
                    var target = each.getKey();
                    var option = "--" + verb + (target.startsWith(GATEWAYS) ? "gateway" : "repository");
                    return Stream.concat(
                                    Stream.of(option, target.substring(target.indexOf('/') + 1)),
                                    each.getValue().stream())
                            .toList();
                })
                .toList();
    }

    private static SequencedMap<String, List<String>> byTarget(List<String> actions) {
        return actions.stream()
                .collect(Collectors.groupingBy(
                        action -> action.substring(0, startOfRight(action) - 1),
                        LinkedHashMap::new,
                        Collectors.mapping(action -> action.substring(startOfRight(action)), Collectors.toList())));
    }

    /** The last two words, as the name before them may hold slashes. */
    private static int startOfRight(String action) {
        return action.lastIndexOf('/', action.lastIndexOf('/') - 1) + 1;
    }
}
