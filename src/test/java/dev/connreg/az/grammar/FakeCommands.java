package dev.connreg.az.grammar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A small tree of commands with one option of each kind. */
final class FakeCommands {

    private FakeCommands() {}

    static CommandGroup root() {
        return CommandGroup.of(
                "fake",
                "Fake things.",
                () -> List.of(
                        CommandGroup.of(
                                "box",
                                "Boxes.",
                                () -> List.of(
                                        new CommandEntry(Make.class, Make::new),
                                        new CommandEntry(Show.class, Show::new),
                                        new CommandEntry(Old.class, Old::new),
                                        new CommandEntry(Mark.class, Mark::new))),
                        CommandGroup.of("lid", "Lids.", () -> List.of(new CommandEntry(Show.class, Show::new)))
                                .deprecatedFor("box")));
    }

    @Command(
            name = "make",
            description = {"Make a box.", "It takes a while."})
    @Example(does = "Make one.", command = "fake box make --name b --room r")
    @Example(does = "Make a red one.", command = "fake box make -n b --room r --colour red --fast")
    @Example(does = "Make a big one.", command = "fake box make -n b --room r --size 9")
    @Example(
            does = "Make a labelled one.",
            command = "fake box make -n b --room r --labels a b c --size 1 --colour red")
    static final class Make implements Callable<Integer> {

        @Mixin
        GlobalOptions global = new GlobalOptions();

        @Option(
                names = {"--room", "-r"},
                required = true,
                description = "Where it is.")
        @Argument(configured = "defaults.room")
        String room = "";

        @Option(
                names = {"--name", "-n"},
                required = true,
                description = "Its name.")
        String name = "";

        @Option(
                names = {"--colour", "-c"},
                defaultValue = "Blue",
                description = "Its colour.")
        @Argument(
                choices = {"Red", "Green", "Blue"},
                group = "Looks")
        String colour = "Blue";

        @Option(names = "--size", description = "How big.")
        Optional<Integer> size = Optional.empty();

        @Option(
                names = {"--fast", "-f"},
                description = "Hurry.")
        boolean fast;

        @Option(
                names = {"--yes", "-y"},
                description = "Do not ask.")
        boolean yes;

        @Option(names = "--sealed", arity = "0..1", description = "Seal it.")
        Optional<Boolean> sealed = Optional.empty();

        @Option(names = "--labels", arity = "1..*", description = "Words on it.")
        List<String> labels = List.of();

        @Option(names = "--tags", arity = "0..*", description = "Words about it.")
        List<String> tags = List.of();

        @Option(
                names = {"--layer", "--tier"},
                arity = "1..*",
                description = "What is in it, in layers.")
        @Argument(oldNames = @Argument.OldName(name = "--tier", use = "--layer"))
        List<List<String>> layers = List.of();

        @Option(
                names = {"--settings", "--set"},
                arity = "1..*",
                paramLabel = "setting_key=setting_value",
                description = "Settings.")
        Map<String, String> settings = Map.of();

        @Option(names = "--audit", arity = "0..1", hidden = true, description = "Watch it.")
        @Argument(deprecated = "audit_it")
        Optional<Boolean> audit = Optional.empty();

        @Mixin
        PolicyOptions policy = new PolicyOptions();

        @Override
        public Integer call() {
            return 0;
        }
    }

    @Command(name = "show", description = "Show a box.")
    static final class Show implements Callable<Integer> {

        @Mixin
        GlobalOptions global = new GlobalOptions();

        @Option(
                names = {"--name", "-n"},
                description = "Its name.")
        Optional<String> name = Optional.empty();

        @Override
        public Integer call() {
            return 0;
        }
    }

    @Command(name = "old", hidden = true, description = "Make a box in the old way.")
    @Notice(deprecatedFor = "box make", preview = true)
    static final class Old implements Callable<Integer> {

        @Mixin
        GlobalOptions global = new GlobalOptions();

        @Override
        public Integer call() {
            return 0;
        }
    }

    @Command(name = "mark", description = "Mark a box.")
    @Notice(preview = true)
    static final class Mark implements Callable<Integer> {

        @Mixin
        GlobalOptions global = new GlobalOptions();

        @Override
        public Integer call() {
            return 0;
        }
    }
}
