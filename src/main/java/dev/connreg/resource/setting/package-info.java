/** The settings of the connected registry's extension: one table of them, and what makes a set of them wrong. */
@NullMarked
package dev.connreg.resource.setting;

import org.jspecify.annotations.NullMarked;
