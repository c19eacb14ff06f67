package dev.connreg.arm.http;

import java.util.function.Consumer;

/**
 * A preview API version that not every cloud has, and what to ask instead of it there.
 *
 * @param notice is told once, in a sentence, that the preview is not there
 */
public record ApiVersionFallback(String preview, String stable, Consumer<String> notice) {}
