/** What Azure Resource Manager itself does with a request before and after a provider sees it. */
@NullMarked
package dev.connreg.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
