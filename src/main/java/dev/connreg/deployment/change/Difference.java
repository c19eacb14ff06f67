package dev.connreg.deployment.change;

/** The path is such as {@code properties.configurationSettings['service.clusterIP']}; never a secret's values. */
public record Difference(String path, String before, String after) {

    public static final String ABSENT = "(absent)";
}
