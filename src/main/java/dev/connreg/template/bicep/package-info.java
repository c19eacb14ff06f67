/** Prints a template as Bicep. */
@NullMarked
package dev.connreg.template.bicep;

import org.jspecify.annotations.NullMarked;
