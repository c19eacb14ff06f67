/** Commands: they parse, call and return an exit code. */
@NullMarked
package dev.connreg.cli;

import org.jspecify.annotations.NullMarked;
