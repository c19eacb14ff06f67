/** Small text files: bounded reading, decoding, replacing atomically, owner-only; an IOException as a sentence. */
@NullMarked
package dev.connreg.file;

import org.jspecify.annotations.NullMarked;
