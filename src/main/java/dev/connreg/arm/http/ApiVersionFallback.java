package dev.connreg.arm.http;

import java.util.function.Consumer;

/** A preview API version that not every cloud has, and its replacement there. The notice is given once. */
public record ApiVersionFallback(String preview, String stable, Consumer<String> notice) {}
