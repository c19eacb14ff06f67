package dev.connreg.graph;

/** Plain data that a template names, as it is looked up there. */
public record Variable(String name, String description, Value.Fields value) {}
