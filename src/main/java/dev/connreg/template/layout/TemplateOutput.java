package dev.connreg.template.layout;

import dev.connreg.graph.Value;

/** An output of a template; all are strings. */
public record TemplateOutput(String name, String description, Source source) {

    /** Where an output comes from. */
    public sealed interface Source {}

    /** A value of the template's own. */
    public record Own(Value value) implements Source {}

    /** The output of the same name of a module, empty where the module is not deployed. */
    public record OfModule(Declaration.OfModule module) implements Source {}
}
