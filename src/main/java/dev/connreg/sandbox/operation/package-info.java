/** Long-running operations, their signed polling addresses and their four shapes. */
@NullMarked
package dev.connreg.sandbox.operation;

import org.jspecify.annotations.NullMarked;
