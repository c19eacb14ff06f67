package dev.connreg.az.grammar;

import java.util.concurrent.Callable;

/** One of az's commands: its options set its fields, and then it is called for its exit code. */
public interface CallableCommand extends Callable<Integer>, Declared {

    /** Those of its fields that the options of every command set. */
    GlobalOptions global();
}
