/** Command lines as the Azure CLI reads them: options, help, usage errors. */
@NullMarked
package dev.connreg.az.grammar;

import org.jspecify.annotations.NullMarked;
