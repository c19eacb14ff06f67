package dev.connreg.az.grammar;

import java.util.Optional;

/** What a word of the command line can be, before anything is done about it. */
sealed interface Word {

    /** A value, or one word too many. */
    record Plain() implements Word {}

    /** The word {@code --}; everything after it is plain. */
    record Separator() implements Word {}

    /** An option under one of its full names, perhaps with a value in the same word. */
    record Named(CommandOption option, String name, Optional<String> attached) implements Word {}

    /** It looks like an option, and there is none such. */
    record Unknown() implements Word {}
}
