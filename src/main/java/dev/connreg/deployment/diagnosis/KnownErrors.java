package dev.connreg.deployment.diagnosis;

import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.KnownError;
import dev.connreg.resource.BuiltInRole;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognizes the errors of the catalogue in what az, Azure, Helm, Kubernetes and container clients say. */
public final class KnownErrors {

    private static final List<ErrorRule> RULES = Stream.of(CloudErrorRules.all(), ClusterErrorRules.all())
            .flatMap(List::stream)
            .toList();

    private static final int MOST = 256 << 10;

    private KnownErrors() {}

    /** The innermost first; what only wraps another is left out. A code of the catalogue stands for itself. */
    public static List<KnownError> in(String message) {
        return in(message, Map.of());
    }

    /** As {@link #in(String)}, with names that are known from elsewhere. */
    public static List<KnownError> in(String message, Map<Fact, String> known) {
        return ErrorCode.of(message)
                .map(code -> List.of(KnownError.of(code, code.published(), known)))
                .orElseGet(() -> matches(MessageText.of(end(message)).plain()).stream()
                        .map(error -> error.completedBy(known))
                        .toList());
    }

    /** Where the innermost of nested texts stands: no service says so much, and what is longer takes long. */
    private static String end(String message) {
        return message.substring(Math.max(0, message.length() - MOST));
    }

    /** The one that explains most. */
    public static Optional<KnownError> first(String message, Map<Fact, String> known) {
        return in(message, known).stream().findFirst();
    }

    private static List<KnownError> matches(String text) {
        var all = RULES.stream().flatMap(rule -> rule.match(text).stream()).toList();
        var told = all.stream()
                .filter(match -> all.stream()
                        .noneMatch(other -> other.rule().hides(match.rule().code())))
                .toList();
        var most = told.stream().map(match -> match.rule().rank()).min(Comparator.naturalOrder());
        return told.stream()
                .filter(match -> most.equals(Optional.of(match.rule().rank())))
                .sorted(Comparator.comparingInt(ErrorRule.Match::start).reversed())
                .map(ErrorRule.Match::error)
                .map(KnownErrors::withRole)
                .toList();
    }

    /** The role that allows what was refused. */
    private static KnownError withRole(KnownError error) {
        return Optional.ofNullable(error.facts().get(Fact.ACTION))
                .flatMap(BuiltInRole::allowing)
                .map(role -> error.completedBy(Map.of(Fact.ROLE, role.title())))
                .orElse(error);
    }

    /** Those of which a message may be a guess, as no public text shows it. */
    public static Set<ErrorCode> partlyGuessed() {
        return RULES.stream()
                .filter(ErrorRule::isPartlyGuessed)
                .map(ErrorRule::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ErrorCode.class)));
    }
}
