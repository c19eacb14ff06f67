package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.FindingText;
import dev.connreg.console.PromptException;
import dev.connreg.problem.Failure;
import dev.connreg.spec.draft.SpecDraft;
import dev.connreg.spec.reader.PartialSpec;
import dev.connreg.spec.reader.SpecOverride;
import dev.connreg.spec.schema.SpecKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks somebody at a terminal for the keys that a spec must have. */
final class SpecQuestions {

    private final Console console;

    SpecQuestions(Console console) {
        this.console = console;
    }

    /** What was given and what is answered. A key for which nothing is typed stays missing. */
    PartialSpec complete(List<SpecOverride> given) {
        var all = new ArrayList<>(given);
        var missing = SpecDraft.missing(PartialSpec.of(given));
        if (!missing.isEmpty()) {
            console.note("Enter alone leaves a placeholder.");
        }
        for (var key : missing) {
            answer(all, key).ifPresent(all::add);
        }
        return PartialSpec.of(all);
    }

    private Optional<SpecOverride> answer(List<SpecOverride> before, SpecKey key) {
        while (true) {
            var answer = ask(key).map(text -> override(key, text));
            if (answer.isEmpty() || isRight(before, answer.get())) {
                return answer;
            }
        }
    }

    private Optional<String> ask(SpecKey key) {
        try {
            return console.ask("%s (%s)".formatted(question(key), key.path()));
        } catch (PromptException _) {
            throw new Failure("Nothing was written, because a question was not answered. "
                    + "To be asked nothing, give the values as options, or no terminal as standard input.");
        }
    }

    private static String question(SpecKey key) {
        return key.description().replaceFirst("\\.$", "") + (key.isFlag() ? "; true or false" : "");
    }

    private static SpecOverride override(SpecKey key, String answer) {
        return new SpecOverride.Anything(key.path(), key.path(), answer);
    }

    private boolean isRight(List<SpecOverride> before, SpecOverride answer) {
        var all = new ArrayList<>(before);
        all.add(answer);
        try {
            PartialSpec.of(all);
            return true;
        } catch (Failure e) {
            e.findings().stream().map(FindingText::of).forEach(console::error);
            return false;
        }
    }
}
