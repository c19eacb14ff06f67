package dev.connreg.deployment.change;

/**
 * A property that is not as it should be.
 *
 * @param path where it is, such as {@code properties.configurationSettings['service.clusterIP']}
 * @param before what is there, {@link #ABSENT} if nothing is
 * @param after what should be there; never a secret
 */
public record Difference(String path, String before, String after) {

    /** Stands where there is nothing. */
    public static final String ABSENT = "(absent)";
}
