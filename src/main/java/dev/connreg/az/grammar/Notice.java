package dev.connreg.az.grammar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The standing of a command, said as a warning each time it runs. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Notice {

    /** The command has been deprecated: what to use instead, as the warning says. */
    String deprecatedFor() default "";

    /** The command may still change. */
    boolean preview() default false;
}
