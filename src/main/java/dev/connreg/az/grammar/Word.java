package dev.connreg.az.grammar;

import java.util.Optional;

/** What a word of the command line can be, before anything is done about it. */
sealed interface Word {

    record Plain() implements Word {}

    /** The word {@code --}; everything after it is plain. */
    record Separator() implements Word {}

    record Named(CommandOption option, String name, Optional<String> attached) implements Word {}

    record Unknown() implements Word {}
}
