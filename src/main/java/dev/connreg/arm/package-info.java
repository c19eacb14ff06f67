/** Finds, lists, puts, patches, deletes and invokes one resource by id, through the Azure SDK; sign-in, polling, errors. */
@NullMarked
package dev.connreg.arm;

import org.jspecify.annotations.NullMarked;
