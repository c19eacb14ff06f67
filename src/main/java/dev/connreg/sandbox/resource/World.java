package dev.connreg.sandbox.resource;

import dev.connreg.sandbox.operation.Operations;
import dev.connreg.sandbox.store.ResourceStore;
import dev.connreg.sandbox.store.Timestamps;

/** What the rules of all types work on. */
public record World(ResourceStore store, Operations operations, Timestamps times) {}
