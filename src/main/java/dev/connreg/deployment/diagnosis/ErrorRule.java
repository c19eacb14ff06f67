package dev.connreg.deployment.diagnosis;

import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.KnownError;
import dev.connreg.problem.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages by which an error is known. The names of groups are those of facts. */
final class ErrorRule {

    /** How much an error explains: a cause comes before what it brings about, and before what only wraps it. */
    enum Rank {
        CAUSE,
        SYMPTOM,
        WRAPPER
    }

    /** A rule that matched, and where its evidence begins. */
    record Match(ErrorRule rule, int start, KnownError error) {}

    private static final int LONGEST = 400;

    private final ErrorCode code;
    private final Rank rank;
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Pattern> guesses = new ArrayList<>();
    private final Set<ErrorCode> hidden = EnumSet.noneOf(ErrorCode.class);
    private Optional<Pattern> context = Optional.empty();

    private ErrorRule(ErrorCode code, Rank rank) {
        this.code = code;
        this.rank = rank;
    }

    static ErrorRule cause(ErrorCode code, String... patterns) {
        return new ErrorRule(code, Rank.CAUSE).with(patterns);
    }

    static ErrorRule symptom(ErrorCode code, String... patterns) {
        return new ErrorRule(code, Rank.SYMPTOM).with(patterns);
    }

    static ErrorRule wrapper(ErrorCode code, String... patterns) {
        return new ErrorRule(code, Rank.WRAPPER).with(patterns);
    }

    private ErrorRule with(String... expressions) {
        for (var expression : expressions) {
            patterns.add(pattern(expression));
        }
        return this;
    }

    /** Adds what no public text shows the service to say. */
    ErrorRule guessed(String... expressions) {
        for (var expression : expressions) {
            guesses.add(pattern(expression));
        }
        return this;
    }

    /** Only in a text that has this too. */
    ErrorRule within(String expression) {
        context = Optional.of(pattern(expression));
        return this;
    }

    /** Says more than those do, where the same text has both. */
    ErrorRule instead(ErrorCode... others) {
        hidden.addAll(List.of(others));
        return this;
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    ErrorCode code() {
        return code;
    }

    Rank rank() {
        return rank;
    }

    boolean isPartlyGuessed() {
        return !guesses.isEmpty();
    }

    boolean hides(ErrorCode other) {
        return hidden.contains(other);
    }

    /** The last place where it is: the innermost of a nested message. */
    Optional<Match> match(String text) {
        if (context.filter(needed -> !needed.matcher(text).find()).isPresent()) {
            return Optional.empty();
        }
        return first(patterns, text, true).or(() -> first(guesses, text, false));
    }

    private Optional<Match> first(List<Pattern> some, String text, boolean isCertain) {
        return some.stream()
                .flatMap(pattern -> pattern
                        .matcher(text)
                        .results()
                        .reduce((_, last) -> last)
                        .map(found -> match(pattern, text, found.start(), isCertain))
                        .stream())
                .findFirst();
    }

    private Match match(Pattern pattern, String text, int start, boolean isCertain) {
        var matcher = pattern.matcher(text);
        if (!matcher.find(start)) {
            throw new IllegalStateException(pattern.pattern());
        }
        return new Match(
                this,
                start,
                new KnownError(code, Severity.ERROR, evidence(matcher.group()), isCertain, facts(matcher)));
    }

    private static String evidence(String matched) {
        return matched.length() <= LONGEST
                ? matched.strip()
                : matched.substring(0, LONGEST).strip() + "...";
    }

    private static Map<Fact, String> facts(Matcher matcher) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        matcher.namedGroups().keySet().forEach(group -> {
            var value = matcher.group(group);
            if (value != null && !value.isBlank()) {
                facts.put(Fact.valueOf(group.toUpperCase(Locale.ROOT)), value);
            }
        });
        return facts;
    }
}
