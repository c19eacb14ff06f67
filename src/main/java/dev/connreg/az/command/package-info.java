/** The Azure CLI's commands: options, checks, questions and warnings in az's order. */
@NullMarked
package dev.connreg.az.command;

import org.jspecify.annotations.NullMarked;
