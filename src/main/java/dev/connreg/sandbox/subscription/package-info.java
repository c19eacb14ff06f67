/** Subscriptions, tenants, resource groups, provider registration and the list of all resources. */
@NullMarked
package dev.connreg.sandbox.subscription;

import org.jspecify.annotations.NullMarked;
