/** The connection string of a connected registry: parsed, checked, written. */
@NullMarked
package dev.connreg.credential.connectionstring;

import org.jspecify.annotations.NullMarked;
