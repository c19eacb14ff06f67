/** An Azure Resource Manager to try things on: HTTPS on loopback, stateful, asynchronous, strict. */
@NullMarked
package dev.connreg.sandbox;

import org.jspecify.annotations.NullMarked;
