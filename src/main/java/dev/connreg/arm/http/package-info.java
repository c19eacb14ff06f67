/** The policies of the SDK's pipeline: proxies, trust, retries, the log of requests. */
@NullMarked
package dev.connreg.arm.http;

import org.jspecify.annotations.NullMarked;
