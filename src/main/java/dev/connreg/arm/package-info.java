/** One resource at a time, by its id, through the Azure SDK; sign-in, polling, errors. */
@NullMarked
package dev.connreg.arm;

import org.jspecify.annotations.NullMarked;
