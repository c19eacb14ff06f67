/** Prints a template as ARM JSON. */
@NullMarked
package dev.connreg.template.arm;

import org.jspecify.annotations.NullMarked;
