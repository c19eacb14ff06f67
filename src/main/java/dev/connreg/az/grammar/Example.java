package dev.connreg.az.grammar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A command line that the help of a command shows, and its usage errors, nearest first. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Example.List.class)
public @interface Example {

    /** What it does, a sentence. */
    String does();

    /** The command line from the program's name on, in one line. */
    String command();

    /** The examples of a command. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {
        /** In the order of the help. */
        Example[] value();
    }
}
