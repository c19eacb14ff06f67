package dev.connreg.template.layout;

import dev.connreg.graph.Value;

/**
 * An output of a template; all are strings.
 *
 * @param name its name
 * @param description what it is
 * @param source where it comes from
 */
public record TemplateOutput(String name, String description, Source source) {

    /** Where an output comes from. */
    public sealed interface Source {}

    /**
     * A value of the template's own.
     *
     * @param value the value
     */
    public record Own(Value value) implements Source {}

    /**
     * The output of the same name of a module, empty where the module is not deployed.
     *
     * @param module the module
     */
    public record OfModule(Declaration.OfModule module) implements Source {}
}
