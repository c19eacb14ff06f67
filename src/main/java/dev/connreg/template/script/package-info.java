/** Prints what a graph says, and how it is taken down again, as scripts for the Azure CLI. */
@NullMarked
package dev.connreg.template.script;

import org.jspecify.annotations.NullMarked;
