package dev.connreg.sandbox.gateway;

/**
 * How many requests a client may send: token buckets, one for each kind of request.
 *
 * @param writes the size of the buckets for writing and for deleting
 */
public record Throttle(int reads, int readsPerSecond, int writes, int writesPerSecond) {

    /** What Azure gives its customers since 2024. */
    public static final Throttle AZURE = new Throttle(250, 25, 200, 10);
}
