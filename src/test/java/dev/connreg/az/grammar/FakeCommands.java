package dev.connreg.az.grammar;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                                        new CommandEntry(Make.TEXT, Make::new),
                                        new CommandEntry(Show.TEXT, Show::new),
                                        new CommandEntry(Old.TEXT, Old::new),
                                        new CommandEntry(Mark.TEXT, Mark::new))),
                        CommandGroup.of("lid", "Lids.", () -> List.of(new CommandEntry(Show.TEXT, Show::new)))
                                .deprecatedFor("box")));
    }

    static final class Make implements CallableCommand {

        static final CommandText TEXT = CommandText.of("make", "Make a box.", "It takes a while.")
                .example("Make one.", "fake box make --name b --room r")
                .example("Make a red one.", "fake box make -n b --room r --colour red --fast")
                .example("Make a big one.", "fake box make -n b --room r --size 9")
                .example("Make a labelled one.", "fake box make -n b --room r --labels a b c --size 1 --colour red");

        GlobalOptions global = new GlobalOptions();

        String room = "";

        String name = "";

        String colour = "Blue";

        Optional<Integer> size = Optional.empty();

        boolean fast;

        boolean yes;

        Optional<Boolean> sealed = Optional.empty();

        List<String> labels = List.of();

        List<String> tags = List.of();

        List<List<String>> layers = List.of();

        Map<String, String> settings = Map.of();

        Optional<Boolean> audit = Optional.empty();

        PolicyOptions policy = new PolicyOptions();

        @Override
        public GlobalOptions global() {
            return global;
        }

        @Override
        public Integer call() {
            return 0;
        }

        @Override
        public void declare(Options options) {
            options.include(global);
            options.text(value -> room = value, "--room", "-r")
                    .required()
                    .configured("defaults.room")
                    .says("Where it is.");
            options.text(value -> name = value, "--name", "-n").required().says("Its name.");
            options.text(value -> colour = value, "--colour", "-c")
                    .defaultsTo("Blue")
                    .choices("Red", "Green", "Blue")
                    .group("Looks")
                    .says("Its colour.");
            options.optionalNumber(value -> size = value, "--size").says("How big.");
            options.flag(() -> fast = true, "--fast", "-f").says("Hurry.");
            options.flag(() -> yes = true, "--yes", "-y").says("Do not ask.");
            options.threeState(value -> sealed = value, "--sealed").says("Seal it.");
            options.list(value -> labels = value, "--labels").says("Words on it.");
            options.list(value -> tags = value, "--tags").anyNumber().says("Words about it.");
            options.lists(value -> layers = value, "--layer", "--tier")
                    .oldName("--tier", "--layer")
                    .says("What is in it, in layers.");
            options.pairs(value -> settings = value, "setting_key=setting_value", "--settings", "--set")
                    .says("Settings.");
            options.threeState(value -> audit = value, "--audit")
                    .deprecated("audit_it")
                    .hidden()
                    .says("Watch it.");
            options.include(policy);
        }
    }

    static final class Show implements CallableCommand {

        static final CommandText TEXT = CommandText.of("show", "Show a box.");

        GlobalOptions global = new GlobalOptions();

        Optional<String> name = Optional.empty();

        @Override
        public GlobalOptions global() {
            return global;
        }

        @Override
        public Integer call() {
            return 0;
        }

        @Override
        public void declare(Options options) {
            options.include(global);
            options.optionalText(value -> name = value, "--name", "-n").says("Its name.");
        }
    }

    static final class Old implements CallableCommand {

        static final CommandText TEXT = CommandText.of("old", "Make a box in the old way.")
                .hiddenFromHelp()
                .deprecatedFor("box make")
                .inPreview();

        GlobalOptions global = new GlobalOptions();

        @Override
        public GlobalOptions global() {
            return global;
        }

        @Override
        public Integer call() {
            return 0;
        }

        @Override
        public void declare(Options options) {
            options.include(global);
        }
    }

    static final class Mark implements CallableCommand {

        static final CommandText TEXT = CommandText.of("mark", "Mark a box.").inPreview();

        GlobalOptions global = new GlobalOptions();

        @Override
        public GlobalOptions global() {
            return global;
        }

        @Override
        public Integer call() {
            return 0;
        }

        @Override
        public void declare(Options options) {
            options.include(global);
        }
    }
}
