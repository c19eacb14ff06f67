package dev.connreg.graph;

/** A resource type, such as {@code Microsoft.ContainerRegistry/registries/tokens}, at an API version. */
public record ResourceType(String name, String apiVersion) {

    public ResourceType {
        if (!name.matches("[A-Za-z.]+(/[A-Za-z]+)+")) {
            throw new IllegalArgumentException("'%s' is not a resource type".formatted(name));
        }
        if (!apiVersion.matches("\\d{4}-\\d{2}-\\d{2}(-[a-z]+)?")) {
            throw new IllegalArgumentException("'%s' is not an API version".formatted(apiVersion));
        }
    }

    /** Such as {@code Microsoft.ContainerRegistry}. */
    public String provider() {
        return name.substring(0, name.indexOf('/'));
    }

    /** The last segment, such as {@code tokens}. */
    public String collection() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** As templates write it. */
    @Override
    public String toString() {
        return name + "@" + apiVersion;
    }
}
