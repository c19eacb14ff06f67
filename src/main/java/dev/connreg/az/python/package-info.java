/** Python's way to write values, times and near matches, which the Azure CLI's output is made of. */
@NullMarked
package dev.connreg.az.python;

import org.jspecify.annotations.NullMarked;
