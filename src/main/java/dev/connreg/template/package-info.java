/** Prints a graph as Bicep, Bicep parameters and ARM JSON. Decides nothing. */
@NullMarked
package dev.connreg.template;

import org.jspecify.annotations.NullMarked;
