/** Prints the file beside a template that tells how it is used. */
@NullMarked
package dev.connreg.template.readme;

import org.jspecify.annotations.NullMarked;
