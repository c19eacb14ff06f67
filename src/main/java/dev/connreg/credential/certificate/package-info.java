/** Certificates and keys: made, read, checked. */
@NullMarked
package dev.connreg.credential.certificate;

import org.jspecify.annotations.NullMarked;
