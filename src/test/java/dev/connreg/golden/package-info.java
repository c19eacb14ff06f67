/** Compares what the program generates with committed files. */
@NullMarked
package dev.connreg.golden;

import org.jspecify.annotations.NullMarked;
