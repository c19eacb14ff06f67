/** JMESPath as the Azure CLI evaluates {@code --query}. */
@NullMarked
package dev.connreg.az.query;

import org.jspecify.annotations.NullMarked;
