package dev.connreg.az.command;

/** Command lines that take away what a connected registry leaves behind, as az prints them. */
final class LeftoverCommands {

    private LeftoverCommands() {}

    static String deleteToken(String token, String registry) {
        return "\n\taz acr token delete -n %s -r %s --yes".formatted(token, registry);
    }

    static String deleteScopeMap(String scopeMap, String registry) {
        return "\n\taz acr scope-map delete -n %s -r %s --yes".formatted(scopeMap, registry);
    }

    static String removeGateway(String connectedRegistry, String registry) {
        return "\n\taz acr scope-map update -n <scope-map-name> -r %s --remove-gateway %s config/read config/write message/read message/write"
                .formatted(registry, connectedRegistry);
    }
}
