package dev.connreg.cli;

import java.util.List;

/** Options that several commands have. */
interface OptionGroup {

    /** In the order in which help names them. */
    List<OwnOption<?>> options();
}
