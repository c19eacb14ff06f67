package dev.connreg.az.grammar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an option of an az command has beyond picocli's {@code @Option}, on the same field. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Argument {

    /** The values allowed, in their declared spelling; any case is read and replaced by that spelling. */
    String[] choices() default {};

    /** Values that versions of az newer than the one we follow allow; read as the choices are, but not told of. */
    String[] newerChoices() default {};

    /** The heading in the help without " Arguments": "Network Rule". None: the plain arguments. */
    String group() default "";

    /** Where az looks for a default, "section.name" ("defaults.group"); a default there makes it not required. */
    String configured() default "";

    /** How errors call the values of the converter: "invalid jmespath_type value". */
    String valueName() default "";

    /** Names that still work, with a warning; they are listed among the option's names, too. */
    OldName[] oldNames() default {};

    /** The name in the warning "Argument '...' has been deprecated" of an option that is on its way out. */
    String deprecated() default "";

    @interface OldName {
        /** The name, as in the option's names. */
        String name();

        /** The name to use instead, as the warning says. */
        String use();

        boolean hidden() default false;
    }
}
