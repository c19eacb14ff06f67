package dev.connreg.arm.http;

import java.util.function.Consumer;

/**
 * A preview API version that not every cloud has, and what to ask instead of it there.
 *
 * @param preview the version that requests ask for
 * @param stable the newest one that is no preview
 * @param notice is told once, in a sentence, that the preview is not there
 */
public record ApiVersionFallback(String preview, String stable, Consumer<String> notice) {}
