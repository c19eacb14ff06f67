/** The rules of Microsoft.ContainerRegistry. */
@NullMarked
package dev.connreg.sandbox.registry;

import org.jspecify.annotations.NullMarked;
