/** The Azure CLI's output formats. */
@NullMarked
package dev.connreg.az.format;

import org.jspecify.annotations.NullMarked;
