/** What the user asks for, as records that cannot be wrong; its reader and its schema. */
@NullMarked
package dev.connreg.spec;

import org.jspecify.annotations.NullMarked;
