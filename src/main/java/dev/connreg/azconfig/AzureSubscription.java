package dev.connreg.azconfig;

/**
 * A subscription that az is signed in to.
 *
 * @param user who is signed in: a user's name, or the client id of a service principal
 * @param userType {@code user} or {@code servicePrincipal}
 * @param isDefault whether az takes it when none is asked for
 */
public record AzureSubscription(
        String id, String name, String tenant, String cloud, String user, String userType, boolean isDefault) {

    boolean isCalled(String nameOrId) {
        return id.equalsIgnoreCase(nameOrId) || name.equalsIgnoreCase(nameOrId);
    }

    public boolean isServicePrincipal() {
        return userType.equals("servicePrincipal");
    }
}
