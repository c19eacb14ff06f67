/** The az commands: their options, and which operation each one calls. */
@NullMarked
package dev.connreg.cli.az.command;

import org.jspecify.annotations.NullMarked;
