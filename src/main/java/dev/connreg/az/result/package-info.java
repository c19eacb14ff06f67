/** What the Azure CLI shows of a resource: fields, order, tables. */
@NullMarked
package dev.connreg.az.result;

import org.jspecify.annotations.NullMarked;
