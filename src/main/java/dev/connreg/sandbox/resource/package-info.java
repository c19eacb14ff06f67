/** What a type of resource has to say about itself, and what it is asked. */
@NullMarked
package dev.connreg.sandbox.resource;

import org.jspecify.annotations.NullMarked;
