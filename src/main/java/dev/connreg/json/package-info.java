/** JSON as trees. */
@NullMarked
package dev.connreg.json;

import org.jspecify.annotations.NullMarked;
