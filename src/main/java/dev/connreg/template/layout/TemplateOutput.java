package dev.connreg.template.layout;

import dev.connreg.graph.Value;

/** All outputs are strings. */
public record TemplateOutput(String name, String description, Source source) {

    public sealed interface Source {}

    public record Own(Value value) implements Source {}

    /** The name of the resource group that is deployed to. */
    public record GroupName() implements Source {}

    /** The output of the same name of a module, empty where the module is not deployed. */
    public record OfModule(Declaration.OfModule module) implements Source {}
}
