/** The Azure CLI's own files: configuration, clouds, profile, service-principal entries. */
@NullMarked
package dev.connreg.azconfig;

import org.jspecify.annotations.NullMarked;
