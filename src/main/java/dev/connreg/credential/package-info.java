/** Secrets and where they come from, the connection string, certificates and PEM files. The only user of BouncyCastle. */
@NullMarked
package dev.connreg.credential;

import org.jspecify.annotations.NullMarked;
